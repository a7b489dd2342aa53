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

/** Parts that show codes in plain. */
export const SECRET_PARTS: ReadonlySet<PacketPart> = new Set(["codes", "slips"]);
