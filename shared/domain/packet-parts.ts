/** What a recipient's packet can hold, in the order in which it lies in it, after the letter. */
export const PACKET_PARTS = [
  "codes",
  "signatures",
  "outstanding",
  "progress",
  "guide",
  "map",
  "slips",
  "forms",
  "posters",
] as const;
export type PacketPart = (typeof PACKET_PARTS)[number];

/** How a packet leaves the office. */
export const DISPATCH_WAYS = ["e-office", "email", "registered", "post", "hand", "other"] as const;
export type DispatchWay = (typeof DISPATCH_WAYS)[number];

/** Parts that are tables: they come as .xlsx too. */
export const TABLE_PARTS: ReadonlySet<PacketPart> = new Set(["codes", "signatures", "outstanding", "progress"]);

/** Parts that show codes in plain. */
export const SECRET_PARTS: ReadonlySet<PacketPart> = new Set(["codes", "slips"]);
