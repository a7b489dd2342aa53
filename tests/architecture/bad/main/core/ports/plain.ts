export interface Plain {
  readonly plain: 1;
}
