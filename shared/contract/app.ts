import { z } from "zod";
import { Artifact, Day, DistrictRef, Done, FileInput, Id, Instant, Kind, Nothing } from "./common";
import { ERROR_CODES } from "./errors";
import { command, job, query } from "./kit";

export const SavedState = z.object({
  state: z.enum(["saved", "saving", "failed", "read-only"]),
  at: Instant.nullable(),
  /** Who holds the store, when read-only. */
  holder: z.object({ host: z.string(), pid: z.number().int(), since: Instant }).nullable(),
  /** System error code of the last refused save (EPERM, ENOSPC …). */
  error: z.string().nullable(),
});
export type SavedState = z.infer<typeof SavedState>;

export const Settings = z.object({
  provinceCode: z.string().nullable(),
  officeName: z.string().max(200),
  department: z.string().max(200),
  /** The officer at the keyboard, named in every activity. */
  officerName: z.string().max(100),
  language: z.enum(["th", "en"]),
  /** `https://…/{agencyCode}`; null = none. */
  ratingUrlTemplate: z.string().max(2000).nullable(),
  helpLine: z.string().max(100),
  tileUrl: z.string().max(500).nullable(),
  /** Processes that a service point of a kind should have linked; a kind left out = not known. */
  expectedProcesses: z.partialRecord(Kind, z.number().int().min(0).max(100_000)),
  /** ส่งกลับแก้ไข: the office's own reasons, besides the stock ones. */
  returnReasons: z.array(z.string().trim().min(1).max(300)).max(30),
});
export type Settings = z.infer<typeof Settings>;

export const Status = z.object({
  version: z.string(),
  host: z.enum(["electron", "web", "cli"]),
  saved: SavedState,
  empty: z.boolean(),
  sample: z.boolean(),
  secrets: z.enum(["no-passphrase", "ready", "locked"]),
  /** What went wrong with the store file at start, if anything: nothing else works until it is settled. */
  recovery: z
    .object({ code: z.enum(["STORE_DAMAGED", "STORE_NEWER_VERSION"]), quarantined: z.string().nullable() })
    .nullable(),
  /** First run: there is data, no second folder, and nobody has answered yet. */
  askSecondFolder: z.boolean(),
  /** No second-folder backup for seven days. */
  backupReminder: z.boolean(),
  secondFolder: z.string().nullable(),
  currentRoundId: Id.nullable(),
  today: Day,
});
export type Status = z.infer<typeof Status>;

export const app = {
  status: query("Version, saved state, what is set up.", Nothing, Status),
  about: query(
    "Licence, third-party notices and data attributions.",
    Nothing,
    z.object({ licence: z.string(), notices: z.string(), attributions: z.array(z.string()) }),
  ),
  help: query(
    "In-app help, in sections.",
    z.object({ language: z.enum(["th", "en"]) }),
    z.object({ sections: z.array(z.object({ id: z.string(), title: z.string(), body: z.array(z.string()) })) }),
  ),
  diagnostics: command("Log and system facts as a file, without names or secrets.", Nothing, Artifact),
  openLink: command("Opens an https link of the built-in list outside the app.", z.object({ url: z.url() }), Nothing),
};

export const settings = {
  get: query("The office's settings.", Nothing, Settings),
  update: command("Changes settings.", Settings.partial(), Done),
};

export const sample = {
  open: job(
    "Fills an empty store with the bundled made-up province.",
    Nothing,
    z.object({ agencies: z.number().int() }),
  ),
  leave: command("Sets the sample aside and starts with an empty store.", Nothing, Nothing),
};

export const secrets = {
  setPassphrase: command(
    "Sets the recovery passphrase; asked for before the first secret is stored.",
    z.object({ passphrase: z.string().min(8).max(200), current: z.string().optional() }),
    Nothing,
  ),
  unlock: command(
    "Opens the secrets of a store that came from another PC.",
    z.object({ passphrase: z.string().max(200) }),
    Nothing,
  ),
};

export const Backup = z.object({
  id: z.string(),
  at: Instant,
  place: z.enum(["local", "second"]),
  size: z.number().int(),
  reason: z.enum(["start", "hourly", "migration", "manual", "before-restore"]),
});
export type Backup = z.infer<typeof Backup>;

const BackupCounts = z.object({
  at: Instant,
  schemaVersion: z.number().int(),
  agencies: z.number().int(),
  rounds: z.number().int(),
  reported: z.number().int(),
  lastChange: Instant.nullable(),
});

export const backups = {
  list: query(
    "Backups in the app's folder and the second folder, newest first.",
    Nothing,
    z.object({ rows: z.array(Backup) }),
  ),
  create: command("Makes a backup now.", Nothing, Backup),
  inspect: query("Date and counts of a backup, before restoring.", z.object({ id: z.string() }), BackupCounts),
  restore: command(
    "Puts a backup in the store's place; the present store is backed up first.",
    z.object({ id: z.string() }),
    Nothing,
  ),
  exportFile: command("One backup file for the user to keep.", Nothing, Artifact),
  importFile: command(
    "Takes a backup file from the user as a backup to inspect and restore.",
    z.object({ file: FileInput }),
    Backup,
  ),
  chooseSecondFolder: command(
    "Takes a second folder (USB stick, share) for backups and writes one there: by the host's own dialog, or one of `backups.folders`.",
    z.object({ token: z.string().optional() }),
    z.object({ chosen: z.boolean() }),
  ),
  postponeSecondFolder: command(
    "The office chooses a second folder later: it is not asked again, the reminder comes after seven days.",
    Nothing,
    Nothing,
  ),
  folders: query(
    "Folders of this computer to choose from, in hosts without a folder dialog; tokens stand for paths.",
    z.object({ token: z.string().optional() }),
    z.object({
      /** The folder listed; null = the places to begin with, none of which is in another. */
      here: z.object({ token: z.string(), path: z.string() }).nullable(),
      /** Where one step up leads; left out = to the places. */
      parent: z.string().optional(),
      rows: z.array(z.object({ token: z.string(), name: z.string() })),
    }),
  ),
  startFresh: command(
    "After a damaged store: begins with an empty one; the damaged file stays aside. Refused while the store is sound.",
    Nothing,
    Nothing,
  ),
};

export const Activity = z.object({
  id: Id,
  at: Instant,
  who: z.string(),
  what: z.string(),
  count: z.number().int(),
  subject: z.string().nullable(),
  undoable: z.boolean(),
  undone: z.boolean(),
});
export type Activity = z.infer<typeof Activity>;

export const activity = {
  list: query(
    "What was done, newest first.",
    z.object({ limit: z.number().int().min(1).max(1000).default(100) }),
    z.object({ rows: z.array(Activity) }),
  ),
  undo: command(
    "Takes one activity back (the latest undoable one when id is left out). What was changed since is kept and counted.",
    z.object({ id: Id.optional() }),
    z.object({ activityId: Id, undoneId: Id, what: z.string(), undone: z.number().int(), kept: z.number().int() }),
  ),
};

export const exportsGroup = {
  progress: job(
    "Progress by recipient, by kind and by agency as .xlsx, without codes.",
    z.object({ roundId: Id }),
    Artifact,
  ),
  progressCsv: job(
    "Progress by recipient and by agency as .csv with a byte order mark, without codes; cells that would be formulas are made harmless.",
    z.object({ roundId: Id }),
    z.object({ artifacts: z.array(Artifact) }),
  ),
  departmentTable: job(
    "The department's summary table by kind (domain §5) as .xlsx.",
    z.object({ roundId: Id }),
    Artifact,
  ),
  grids: job(
    "Agencies × steps, one .xlsx for each district, or for one; changed there and sent back, `inbox.read` shows the differences.",
    z.object({ roundId: Id, districtCode: z.string().optional() }),
    z.object({ artifacts: z.array(Artifact) }),
  ),
  picture: command(
    "Takes a picture (PNG) that the window drew of a round's progress as a file to be saved with `files.save`.",
    z.object({ file: FileInput }),
    Artifact,
  ),
};

export const JobView = z.object({
  id: z.string(),
  operation: z.string(),
  state: z.enum(["running", "done", "failed", "cancelled"]),
  done: z.number(),
  total: z.number(),
  phase: z.string(),
  result: z.unknown(),
  error: z.object({ code: z.enum(ERROR_CODES), details: z.record(z.string(), z.unknown()) }).nullable(),
});
export type JobView = z.infer<typeof JobView>;

export const jobs = {
  get: query("State, progress and result of a job.", z.object({ id: z.string() }), JobView),
  list: query("Jobs of this session, newest first, without results.", Nothing, z.object({ rows: z.array(JobView) })),
  cancel: command("Stops a job; what it began is not written.", z.object({ id: z.string() }), Nothing),
};

export const files = {
  save: command(
    "Saves an artifact where the user says (dialog, download, --out); or several at once, in a new folder of that name within one that the user chooses.",
    z.union([
      z.object({ token: z.string() }),
      z.object({
        tokens: z.array(z.string()).min(1).max(5000),
        name: z.string().trim().min(1).max(80),
        /** One of `backups.folders`, where the host has no folder dialog. */
        folder: z.string().max(100).optional(),
      }),
    ]),
    z.object({ saved: z.boolean() }),
  ),
};

const LatLon = z.object({ lat: z.number(), lon: z.number() });

export const map = {
  shapes: query(
    "Province shapes as GeoJSON text and district seats, bundled.",
    z.object({ provinceCode: z.string() }),
    z.object({
      provinces: z.string(),
      seats: z.array(LatLon.extend({ districtCode: z.string(), name: z.string() })),
      province: z.object({ code: z.string(), nameTh: z.string(), nameEn: z.string() }),
    }),
  ),
  pins: query(
    "Pins of all agencies with their status.",
    z.object({ roundId: Id.optional() }),
    z.object({
      pins: z.array(
        LatLon.extend({
          agencyId: Id,
          kind: Kind,
          name: z.string(),
          district: DistrictRef.nullable(),
          check: z.boolean(),
          state: z.enum(["pending", "partly", "reported", "verified", "returned", "no-round"]),
          overdue: z.boolean(),
        }),
      ),
      without: z.array(z.object({ agencyId: Id, kind: Kind, name: z.string(), district: DistrictRef.nullable() })),
    }),
  ),
};

export const reference = {
  provinces: query(
    "The 77 provinces (and the sample's).",
    Nothing,
    z.object({ rows: z.array(z.object({ code: z.string(), nameTh: z.string(), nameEn: z.string() })) }),
  ),
};
