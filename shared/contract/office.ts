import { z } from "zod";
import { Done, FileInput, Id } from "./common";
import { command, query } from "./kit";

const Line = z.string().trim().max(200);

export const OfficeGroup = z.object({
  id: Id,
  name: Line,
  /** "บก 0023.1": what its numbers begin with. */
  prefix: z.string().trim().max(50),
  phone: Line,
  fax: Line,
  coordinator: Line,
});
export type OfficeGroup = z.infer<typeof OfficeGroup>;

export const Signatory = z.object({
  id: Id,
  name: Line,
  /** One a line: "รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน", "ผู้ว่าราชการจังหวัดบึงกาฬ". */
  positions: z.array(Line).max(6),
});
export type Signatory = z.infer<typeof Signatory>;

/** A picture that the office loaded, by the hash of its bytes. */
export const OfficePicture = z.object({ sha256: z.string(), name: z.string() });
export type OfficePicture = z.infer<typeof OfficePicture>;

export const OfficeProfile = z.object({
  /** Whose letters they are, as อ้างถึง names it: "จังหวัดบึงกาฬ". */
  sender: Line,
  /** Beside the number of an external letter: "ศาลากลางจังหวัดบึงกาฬ", "ถนน… บก 38000". */
  letterhead: z.array(Line).max(4),
  /** The owner of the matter, bottom left. */
  owner: Line,
  groups: z.array(OfficeGroup).max(30),
  signatories: z.array(Signatory).max(30),
  /** Null = exact blank space: 3 cm on letters, 1.5 cm on memos. */
  emblem: OfficePicture.nullable(),
  /** Null = room to stamp. */
  seal: OfficePicture.nullable(),
});
export type OfficeProfile = z.infer<typeof OfficeProfile>;

export const office = {
  get: query(
    "What the office's letters bear: letterhead, groups, signatories, emblem, seal.",
    z.object({}),
    OfficeProfile,
  ),
  update: command(
    "Changes the office's profile; parts left out stay as they are. Pictures are set with `office.setPicture` and taken out with null.",
    OfficeProfile.omit({ emblem: true, seal: true })
      .partial()
      .extend({ emblem: z.null().optional(), seal: z.null().optional() }),
    Done,
  ),
  setPicture: command(
    "Takes the office's own emblem or seal: a PNG, JPEG or SVG file of at most 2 MB.",
    z.object({ which: z.enum(["emblem", "seal"]), file: FileInput }),
    Done,
  ),
};
