import type { B } from "./cycle-b";

export interface A {
  readonly b: B;
}
