import type { Contract, InputOf, OutputOf } from "../../../shared/contract";
import type { Command, Job, Query } from "../../../shared/contract/kit";

/** Dotted names of the contract's operations that extend `Type`. */
type NamesOf<Type> = {
  [G in keyof Contract & string]: {
    [N in keyof Contract[G] & string]: Contract[G][N] extends Type ? `${G}.${N}` : never;
  }[keyof Contract[G] & string];
}[keyof Contract & string];

// biome-ignore lint/suspicious/noExplicitAny: the parameter only separates queries, commands and jobs
export type QueryName = NamesOf<Query<any, any>>;
// biome-ignore lint/suspicious/noExplicitAny: as above
export type CommandName = NamesOf<Command<any, any>>;
// biome-ignore lint/suspicious/noExplicitAny: as above
export type JobName = NamesOf<Job<any, any>>;

type At<Name extends string> = Name extends `${infer G}.${infer N}`
  ? G extends keyof Contract
    ? N extends keyof Contract[G]
      ? Contract[G][N]
      : never
    : never
  : never;

export type In<Name extends QueryName | CommandName | JobName> = InputOf<At<Name>>;
export type Out<Name extends QueryName | CommandName | JobName> = OutputOf<At<Name>>;
