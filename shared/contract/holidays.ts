import { z } from "zod";
import { Day, Done, Id, Version } from "./common";
import { command, query } from "./kit";

export const Holiday = z.object({
  /** Null = bundled. */
  id: Id.nullable(),
  version: Version,
  day: Day,
  name: z.string(),
  /** False: a bundled holiday that the office has entered as a working day. */
  off: z.boolean(),
});
export type Holiday = z.infer<typeof Holiday>;

const Entered = z.object({ day: Day, name: z.string().trim().min(1).max(200), off: z.boolean().default(true) });

export const holidays = {
  list: query(
    "Holidays of a year (ค.ศ.): the bundled fixed dates and those the office has entered, by day.",
    z.object({ year: z.number().int().min(1900).max(2200) }),
    z.object({ rows: z.array(Holiday) }),
  ),
  read: query(
    "Reads days and names out of pasted lines, to be looked at before they are added.",
    z.object({ text: z.string().max(50_000) }),
    z.object({
      rows: z.array(z.object({ day: Day, name: z.string() })),
      /** Lines that hold no day that can be read. */
      unread: z.array(z.string()),
    }),
  ),
  add: command(
    "Enters holidays (or, off false, bundled ones that are working days); a day entered before takes the new name.",
    z.object({ rows: z.array(Entered).min(1).max(400) }),
    Done,
  ),
  remove: command("Removes a day that was entered.", z.object({ id: Id, version: Version }), Done),
};
