import type { z } from "zod";

/** A read: changes nothing, may be repeated at will. */
export interface Query<I extends z.ZodType, O extends z.ZodType> {
  readonly type: "query";
  readonly input: I;
  readonly output: O;
  readonly summary: string;
}

/** A change: acknowledged only when its data is on disk. */
export interface Command<I extends z.ZodType, O extends z.ZodType> {
  readonly type: "command";
  readonly input: I;
  readonly output: O;
  readonly summary: string;
}

/** Long work: the call returns a job id at once; progress, cancel and the result go through `jobs.*`. */
export interface Job<I extends z.ZodType, O extends z.ZodType> {
  readonly type: "job";
  readonly input: I;
  /** What the finished job yields, read with `jobs.get`. */
  readonly output: O;
  readonly summary: string;
}

export type Operation = Query<z.ZodType, z.ZodType> | Command<z.ZodType, z.ZodType> | Job<z.ZodType, z.ZodType>;

export function query<I extends z.ZodType, O extends z.ZodType>(summary: string, input: I, output: O): Query<I, O> {
  return { type: "query", summary, input, output };
}

export function command<I extends z.ZodType, O extends z.ZodType>(summary: string, input: I, output: O): Command<I, O> {
  return { type: "command", summary, input, output };
}

export function job<I extends z.ZodType, O extends z.ZodType>(summary: string, input: I, output: O): Job<I, O> {
  return { type: "job", summary, input, output };
}
