/** One step from `version - 1` to `version`. Landed ones are never edited: files in the field have run them. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}
