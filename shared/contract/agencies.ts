import { z } from "zod";
import { Day, DistrictRef, Done, Id, Instant, Kind, MaskedSecret, Nothing, Version } from "./common";
import { command, query } from "./kit";

export const PinState = z.enum(["none", "ok", "check"]);
export const ObligationState = z.enum(["pending", "reported", "verified", "returned"]);
export type ObligationState = z.infer<typeof ObligationState>;

export const Obligation = z.object({
  roundId: Id,
  state: ObligationState,
  reportedOn: Day.nullable(),
  /** Derived: past the round's deadline and not reported. */
  overdue: z.boolean(),
  /** Derived: reported after the deadline. */
  late: z.boolean(),
  /** Ids of steps done, in the round's order. */
  stepsDone: z.array(Id),
});
export type Obligation = z.infer<typeof Obligation>;

/** A row of the agencies table: what the screen shows, and no secret. */
export const AgencyRow = z.object({
  id: Id,
  version: Version,
  kind: Kind,
  name: z.string(),
  district: DistrictRef.nullable(),
  provinceCode: z.string(),
  username: z.string().nullable(),
  code: MaskedSecret.nullable(),
  hasPassword: z.boolean(),
  ratingUrl: z.string().nullable(),
  pin: PinState,
  /** Marked by an import: the name is kept as written but should be checked; holds the likely right one. */
  nameCheck: z.string().nullable(),
  /** จำนวนกระบวนงาน linked to its service point, and how many are missing of those expected of its kind; null = not known. */
  processes: z.number().int().nullable(),
  processesMissing: z.number().int().nullable(),
  /** No longer an agency of its own: in no new round. */
  ended: z.enum(["merged", "abolished"]).nullable(),
  /** Present when asked with a round the agency belongs to. */
  obligation: Obligation.nullable(),
});
export type AgencyRow = z.infer<typeof AgencyRow>;

/** domain §1 ผู้รับผิดชอบ; personal data: listed, exported and erased through `contacts.*`. */
export const Officer = z.object({
  name: z.string().max(200),
  position: z.string().max(200),
  mobile: z.string().max(50),
  email: z.string().max(200),
});
export type Officer = z.infer<typeof Officer>;

/** domain §2: what the CITIZENinfo edit form holds. */
export const ServicePoint = z.object({
  agencyCode: z.string().max(30),
  displayNameTh: z.string().max(300),
  displayNameEn: z.string().max(300),
  fullName: z.string().max(300),
  addressTh: z.string().max(500),
  addressEn: z.string().max(500),
  phone: z.string().max(100),
  openingHours: z.string().max(300),
  openingNote: z.string().max(300),
  visible: z.boolean(),
  gecc: z.enum(["none", "basic", "intermediate", "advanced"]),
  lastEdited: z.string().max(60),
  /** จำนวนกระบวนงาน: processes linked to it; null where not known. */
  processes: z.number().int().nonnegative().nullable().default(null),
});
export type ServicePoint = z.infer<typeof ServicePoint>;

export const Pin = z.object({
  lat: z.number(),
  lon: z.number(),
  /** As typed or pasted. */
  source: z.string(),
  state: z.enum(["ok", "check"]),
  /** Why it should be checked: `outside-province`, `shared-with-other`, …; `swapped` is for information only. */
  reasons: z.array(z.object({ code: z.string(), km: z.number().nullable() })),
});
export type Pin = z.infer<typeof Pin>;

/**
 * What a change in an agency's history concerns, by stable key. `pin` is "lat, lon"; `code` and `password` are masked;
 * `formerIdentity` is the name borne before, `ended` how and when; `step` bears the step's title (after = ticked, before = unticked), `obligation` the round's title;
 * `satisfaction` is "month score answers zero-copy", "-" for what was not given.
 */
export const HistoryField = z.enum([
  "agency",
  "kind",
  "name",
  "province",
  "district",
  "username",
  "ratingUrl",
  "note",
  "nameCheck",
  "ended",
  "formerIdentity",
  "pin",
  "code",
  "password",
  "officer.name",
  "officer.position",
  "officer.mobile",
  "officer.email",
  "servicePoint.agencyCode",
  "servicePoint.displayNameTh",
  "servicePoint.displayNameEn",
  "servicePoint.fullName",
  "servicePoint.addressTh",
  "servicePoint.addressEn",
  "servicePoint.phone",
  "servicePoint.openingHours",
  "servicePoint.openingNote",
  "servicePoint.visible",
  "servicePoint.gecc",
  "servicePoint.lastEdited",
  "servicePoint.processes",
  "obligation",
  "obligation.state",
  "obligation.reportedOn",
  "obligation.reason",
  "obligation.removedReason",
  "step",
  "stepEvidence",
  "report.whole",
  "report.receivedOn",
  "report.receiptNo",
  "report.channel",
  "report.reporter",
  "report.position",
  "report.note",
  "posterInstall.installedOn",
  "posterInstall.photoName",
  "satisfaction",
  "attachment",
  "call",
]);
export type HistoryField = z.infer<typeof HistoryField>;

export const AgencyHistory = z.object({
  id: Id,
  at: Instant,
  who: z.string(),
  /** Key of the wording, e.g. `agencies.update`, `imports.commit`, `obligations.markSteps`. */
  what: z.string(),
  /** Fields changed, secrets masked. */
  changes: z.array(z.object({ field: HistoryField, before: z.string().nullable(), after: z.string().nullable() })),
  undoable: z.boolean(),
  undone: z.boolean(),
});

export type AgencyHistory = z.infer<typeof AgencyHistory>;

/** An entry of an agency's history with the file it came from; prints are entries without changes. */
export const TimelineEntry = AgencyHistory.extend({ file: z.string().nullable() });
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const AgencyDetail = z.object({
  row: AgencyRow,
  password: MaskedSecret.nullable(),
  pin: Pin.nullable(),
  officer: Officer.nullable(),
  servicePoint: ServicePoint.nullable(),
  note: z.string(),
  history: z.array(AgencyHistory),
});
export type AgencyDetail = z.infer<typeof AgencyDetail>;

const Identity = z.object({
  kind: Kind,
  name: z.string().trim().min(1).max(200),
  districtCode: z.string().nullable(),
});

export const agencies = {
  list: query(
    "All agencies of the registry; with roundId each row carries its obligation.",
    z.object({ roundId: Id.optional() }),
    z.object({ rows: z.array(AgencyRow) }),
  ),
  get: query(
    "One agency with officer, service point, pin and history.",
    z.object({ id: Id, roundId: Id.optional() }),
    AgencyDetail,
  ),
  timeline: query(
    "Everything that happened to an agency, newest first: changes, imports with their file, reports, calls, files, prints.",
    z.object({ id: Id }),
    z.object({ rows: z.array(TimelineEntry) }),
  ),
  create: command("Adds an agency by hand.", Identity, z.object({ id: Id, activityId: Id })),
  update: command(
    "Changes an agency's identity, user name, rating URL or note.",
    z.object({
      id: Id,
      version: Version,
      patch: Identity.partial().extend({
        username: z.string().trim().max(100).nullable().optional(),
        ratingUrl: z.string().trim().max(2000).nullable().optional(),
        note: z.string().max(2000).optional(),
        nameCheck: z.null().optional(),
      }),
    }),
    Done,
  ),
  setOfficer: command(
    "Sets or (null) removes the responsible officer.",
    z.object({ id: Id, version: Version, officer: Officer.nullable() }),
    Done,
  ),
  setServicePoint: command(
    "Sets the service-point data of domain §2.",
    z.object({ id: Id, version: Version, servicePoint: ServicePoint }),
    Done,
  ),
  setPin: command(
    "Sets the pin from typed or pasted text (decimal latitude, longitude), or removes it (null).",
    z.object({ id: Id, version: Version, text: z.string().max(2000).nullable() }),
    z.object({ activityId: Id, pin: Pin.nullable() }),
  ),
  setSecret: command(
    "Stores an authorize code or password typed by hand (sealed), or removes it (null).",
    z.object({
      id: Id,
      version: Version,
      field: z.enum(["code", "password"]),
      value: z.string().trim().min(1).max(100).nullable(),
    }),
    Done,
  ),
  reveal: command(
    "Shows one secret in plain. Logged.",
    z.object({ id: Id, field: z.enum(["code", "password"]) }),
    z.object({ value: z.string() }),
  ),
  remove: command(
    "Removes an agency that was added by mistake; can be undone.",
    z.object({ id: Id, version: Version }),
    Done,
  ),
};

/** Who signed the reports of an agency, as they were written down. */
const Reporter = z.object({
  agencyId: Id,
  agency: z.string(),
  name: z.string(),
  position: z.string(),
  /** Reports that bear this name and position. */
  reports: z.number().int(),
});

const ReporterName = z.object({ agencyId: Id, name: z.string().max(200), position: z.string().max(200) });

export const contacts = {
  list: query(
    "Every person the store holds: responsible officers, and who signed reports (PDPA).",
    Nothing,
    z.object({
      rows: z.array(z.object({ agencyId: Id, agency: z.string(), officer: Officer })),
      reporters: z.array(Reporter),
    }),
  ),
  erase: command(
    "Erases a responsible officer's data for good, also from the activity log; cannot be undone. Backups lose it by expiry.",
    z.object({ agencyId: Id }),
    Nothing,
  ),
  correctReporter: command(
    "Corrects the name and position of who signed an agency's reports, in all that bear them.",
    ReporterName.extend({ to: ReporterName.omit({ agencyId: true }) }),
    Done,
  ),
  eraseReporter: command(
    "Erases who signed an agency's reports for good, also from the activity log; the reports stay. Cannot be undone.",
    ReporterName,
    Nothing,
  ),
};
