import type { Contract, OutputOf, ParsedOf } from "../../shared/contract";
import type { Job } from "../../shared/contract/kit";

/** What a job's use case gets besides its input. */
export interface JobControl {
  readonly signal: AbortSignal;
  /** Tells how far it is; throws CANCELLED when the user stopped it, and yields to the event loop now and then. */
  progress(done: number, total: number, phase: string): Promise<void>;
}

type HandlerOf<Op> =
  Op extends Job<infer _I, infer _O>
    ? (input: ParsedOf<Op>, control: JobControl) => Promise<OutputOf<Op>>
    : (input: ParsedOf<Op>) => Promise<OutputOf<Op>>;

/** One use case per operation, derived from the contract: a missing or misnamed one does not compile. */
export type Handlers = {
  readonly [G in keyof Contract]: { readonly [N in keyof Contract[G]]: HandlerOf<Contract[G][N]> };
};
