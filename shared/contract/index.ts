import type { z } from "zod";
import { agencies, contacts } from "./agencies";
import { activity, app, backups, exportsGroup, files, jobs, map, reference, sample, secrets, settings } from "./app";
import { attachments } from "./attachments";
import { circular } from "./circular";
import { calls, desk, verify } from "./desk";
import { evidence } from "./evidence";
import { holidays } from "./holidays";
import { importReview } from "./import-review";
import { imports } from "./imports";
import { inbox } from "./inbox";
import type { Command, Job, Query } from "./kit";
import { letters } from "./letters";
import { office } from "./office";
import { officialPosters } from "./official-posters";
import { overview } from "./overview";
import { packets } from "./packets";
import { posterLog } from "./poster-log";
import { posters } from "./posters";
import { prints } from "./prints";
import { reports } from "./reports";
import { obligations, rounds } from "./rounds";
import { satisfaction } from "./satisfaction";
import { templates } from "./templates";

/** ONE value: every operation of the product. Names, types, client, transports and test doubles derive from it. */
export const contract = {
  app,
  settings,
  sample,
  reference,
  agencies,
  contacts,
  imports: { ...imports, ...importReview },
  rounds: { ...rounds, ...circular },
  templates,
  holidays,
  obligations,
  reports,
  desk,
  verify,
  calls,
  inbox,
  evidence,
  satisfaction,
  attachments,
  overview,
  map,
  posters: { ...posters, ...officialPosters, ...posterLog },
  prints,
  office,
  letters,
  packets,
  exports: exportsGroup,
  activity,
  secrets,
  backups,
  jobs,
  files,
};

export type Contract = typeof contract;

/** What a caller may send (before defaults). */
export type InputOf<Op> = Op extends { readonly input: infer I extends z.ZodType } ? z.input<I> : never;
/** What a use case receives (after defaults). */
export type ParsedOf<Op> = Op extends { readonly input: infer I extends z.ZodType } ? z.output<I> : never;
export type OutputOf<Op> = Op extends { readonly output: infer O extends z.ZodType } ? z.output<O> : never;

/** The renderer's view: jobs answer with an id at once. */
export type Client = {
  readonly [G in keyof Contract]: {
    readonly [N in keyof Contract[G]]: Contract[G][N] extends Job<infer _I, infer _O>
      ? (input: InputOf<Contract[G][N]>) => Promise<{ jobId: string }>
      : Contract[G][N] extends Query<infer _I, infer _O> | Command<infer _I, infer _O>
        ? (input: InputOf<Contract[G][N]>) => Promise<OutputOf<Contract[G][N]>>
        : never;
  };
};

/** Every operation's dotted name, in contract order. */
export const operationNames: readonly string[] = Object.entries(contract).flatMap(([group, operations]) =>
  Object.keys(operations).map((name) => `${group}.${name}`),
);

export { AppError, ERROR_CODES, type ErrorCode, type ErrorDetails, type ErrorShape, type Result } from "./errors";
export type { AppEvent, Topic } from "./events";
export type { Operation } from "./kit";
