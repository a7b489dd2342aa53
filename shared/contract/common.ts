import { z } from "zod";
import { AGENCY_KINDS } from "../domain/kinds";

export const Id = z.uuid();
export const Nothing = z.object({});
/** A calendar day, Common Era, `YYYY-MM-DD`. */
export const Day = z.iso.date();
/** An instant, UTC ISO. */
export const Instant = z.string();
export const Kind = z.enum(AGENCY_KINDS);
/** Optimistic concurrency: the version the caller last saw. */
export const Version = z.number().int().nonnegative();

/** A file from the user: its bytes and its bare name, never a path. */
export const FileInput = z.object({
  name: z.string().min(1).max(255),
  bytes: z.instanceof(Uint8Array),
});
export type FileInput = z.infer<typeof FileInput>;

/** Something the app made and the user may look at (`/files/<token>`) or save (`files.save`). */
export const Artifact = z.object({
  token: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.number().int(),
  pages: z.number().int().optional(),
  /** Holds codes or passwords in plain: kept in memory only, never written unless the user saves it. */
  secret: z.boolean(),
});
export type Artifact = z.infer<typeof Artifact>;

/** A secret as it may be shown: never its value. */
export const MaskedSecret = z.object({ secret: z.literal(true), last3: z.string() });
export type MaskedSecret = z.infer<typeof MaskedSecret>;

/** A change the user can take back with `activity.undo`. */
export const Done = z.object({ activityId: Id });
export const DistrictRef = z.object({ code: z.string(), name: z.string() });
