import type { JobView, SavedState } from "./app";

/** Which cached queries a change may have made stale. */
export const TOPICS = [
  "agencies",
  "rounds",
  "letters",
  "imports",
  "settings",
  "activity",
  "backups",
  "status",
  "jobs",
] as const;
export type Topic = (typeof TOPICS)[number];

export type AppEvent =
  | { readonly type: "changed"; readonly topics: readonly Topic[] }
  | { readonly type: "job"; readonly job: Omit<JobView, "result"> }
  | { readonly type: "saved"; readonly saved: SavedState }
  /** A second start of the app, or a command line, asks for attention. */
  | { readonly type: "focus" };
