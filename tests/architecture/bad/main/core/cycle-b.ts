import type { A } from "./cycle-a";

export interface B {
  readonly a: A;
}
