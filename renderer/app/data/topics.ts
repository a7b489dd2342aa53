import type { Topic } from "../../../shared/contract";

/** What an answer depends on, by group or by dotted name where a query differs from its group. */
const DEPENDS: Readonly<Record<string, readonly Topic[]>> = {
  app: ["status", "settings", "agencies", "rounds", "backups"],
  "app.about": [],
  "app.help": [],
  settings: ["settings"],
  reference: [],
  agencies: ["agencies", "rounds", "settings"],
  "agencies.get": ["agencies", "rounds", "settings", "activity"],
  "agencies.timeline": ["agencies", "rounds", "imports", "activity"],
  contacts: ["agencies"],
  imports: ["imports"],
  "imports.districts": [],
  "imports.preview": [],
  "imports.undoPreview": ["imports", "agencies"],
  rounds: ["rounds", "agencies"],
  "rounds.templates": ["rounds"],
  "rounds.checkDeadline": ["settings"],
  holidays: ["settings"],
  "holidays.read": [],
  attachments: ["rounds", "agencies"],
  "attachments.open": [],
  reports: ["rounds", "agencies"],
  desk: ["rounds", "agencies"],
  verify: ["rounds", "agencies"],
  calls: ["rounds", "agencies"],
  inbox: ["imports", "rounds", "agencies"],
  satisfaction: ["agencies", "activity"],
  evidence: ["rounds", "agencies", "settings"],
  overview: ["rounds", "agencies", "imports"],
  map: ["agencies", "rounds", "settings"],
  "map.shapes": ["settings"],
  posters: ["agencies", "settings"],
  "posters.log": ["agencies", "activity"],
  office: ["settings"],
  letters: ["letters", "rounds", "agencies", "settings"],
  packets: ["letters", "rounds", "agencies", "settings"],
  // Drawn from the draft itself: a save of what is shown already changes nothing in it.
  "letters.preview": ["rounds", "agencies", "settings"],
  // A preview shows the design that is kept.
  prints: ["settings"],
  "prints.document": [],
  activity: ["activity"],
  backups: ["backups"],
  jobs: ["jobs"],
};

/** Whether an answer of `operation` may be stale after a change of `topics`. Unknown groups always may. */
export function isStaleAfter(operation: string, topics: readonly Topic[]): boolean {
  const [group = ""] = operation.split(".");
  const depends = DEPENDS[operation] ?? DEPENDS[group];
  return depends === undefined || depends.some((topic) => topics.includes(topic));
}
