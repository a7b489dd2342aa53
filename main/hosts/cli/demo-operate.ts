import type { Contract, InputOf, OutputOf } from "../../../shared/contract";
import type { App } from "../../core/app";
import type { ProgressLine } from "./progress-line";
import { progressText } from "./progress-line";
import { runCall } from "./run-call";

type Name = { [G in keyof Contract & string]: `${G}.${keyof Contract[G] & string}` }[keyof Contract & string];
type Named<N extends Name> = N extends `${infer G}.${infer O}`
  ? G extends keyof Contract
    ? O extends keyof Contract[G]
      ? Contract[G][O]
      : never
    : never
  : never;

/** Runs one operation to its end, typed by its name; jobs show on the progress line. @throws AppError */
export type Operate = <N extends Name>(name: N, input: InputOf<Named<N>>) => Promise<OutputOf<Named<N>>>;

export function operateOn(app: App, line: ProgressLine, signal: AbortSignal): Operate {
  return async (name, input) => {
    line.show(name);
    const result = await runCall(app, name, input, {
      signal,
      onProgress: (job) => line.show(progressText(name, job)),
    });
    // What dispatch gives back has the operation's output type: the handlers are derived from the contract.
    return result as OutputOf<Named<typeof name>>;
  };
}
