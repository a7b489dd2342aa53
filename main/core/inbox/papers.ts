import type { z } from "zod";
import type { InboxDecision, InboxReason, QuestionColumn } from "../../../shared/contract/inbox";
import type { CalendarDay } from "../../../shared/domain/calendar-day";
import type { CHANNELS } from "../../../shared/domain/channels";
import type { InboxKind, InboxReasonCode } from "../../../shared/domain/inbox";

/** What one row or one file says of one agency, before it meets the round. */
export interface Claim {
  /** Stable for the same files in the same order. */
  readonly id: string;
  readonly row: number | null;
  /** The agency's name as it was read. */
  readonly read: string;
  /** Whose it is, where that is certain. */
  readonly agencyId: string | null;
  /** Why it is not certain. */
  readonly unsure: InboxReason | null;
  readonly suggestions: readonly string[];
  /** Day and time it was given, sortable; the day alone where no time is known, "" where neither is. */
  readonly at: string;
  /** Its own day of receipt; null = the delivery's. */
  readonly receivedOn: CalendarDay | null;
  readonly reporter: string;
  readonly position: string;
  readonly note: string;
  /** Answers by column: of an online form, whose questions are mapped to steps. */
  readonly answers: readonly { readonly column: number; readonly done: boolean }[];
  /** Answers by step: of forms and grids of ours. */
  readonly says: readonly { readonly stepId: string; readonly done: boolean }[];
  /** What a list says: has reported, has not, or says neither. */
  readonly listed: boolean | null;
  readonly notes: readonly InboxReason[];
  /** Equal for what is word for word the same: tells it again in a longer file and in a second copy. */
  readonly content: string;
}

/** One file as it was read. Lives in memory only: it holds names of persons. */
export interface Paper {
  readonly name: string;
  readonly kind: InboxKind;
  readonly problem: InboxReason | null;
  /** A form's questions as PakMud maps them by itself, or as they were mapped before. */
  readonly questions: readonly z.output<typeof QuestionColumn>[];
  readonly remembered: boolean;
  /** The shape of an online form's sheet: what its mapping is remembered under. */
  readonly shape: string | null;
  readonly claims: readonly Claim[];
}

/** Files that came in together, as far as people have decided on them. */
export interface Delivery {
  readonly id: string;
  readonly roundId: string;
  receivedOn: CalendarDay;
  readonly papers: readonly Paper[];
  readonly decisions: Map<string, InboxDecision>;
  /** Questions mapped by hand: `file:column` → step. */
  readonly columns: Map<string, string | null>;
}

/** How reports of each kind of file came, and what they were read from. */
export const CAME: Readonly<
  Record<InboxKind, { readonly channel: (typeof CHANNELS)[number]; readonly source: string }>
> = {
  answers: { channel: "online", source: "online-form" },
  form: { channel: "excel", source: "excel-form" },
  grid: { channel: "district", source: "grid" },
  list: { channel: "letter", source: "department" },
  other: { channel: "letter", source: "other" },
  unreadable: { channel: "letter", source: "other" },
};

export function why(code: InboxReasonCode, params: InboxReason["params"] = {}): InboxReason {
  return { code, params };
}

/** A file of which nothing can be recorded. */
export function paperWithout(name: string, kind: InboxKind, problem: InboxReason): Paper {
  return { name, kind, problem, questions: [], remembered: false, shape: null, claims: [] };
}
