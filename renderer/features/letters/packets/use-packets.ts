import { useState } from "react";
import type { Letter } from "../../../../shared/contract/letters";
import type { LetterKind } from "../../../../shared/domain/letters/lists";
import type { PacketPart } from "../../../../shared/domain/packet-parts";
import type { In } from "../../../app/data/names";

/** Built-in letters that lie on top of a packet: those that go to the round's recipients. */
export const PACKET_LETTERS = ["forward-circular", "send-codes", "first-follow-up", "second-follow-up"] as const;

/** "none", a built-in kind, or the id of a letter of the round. */
export type LetterChoice = string;

export interface PacketChoice {
  readonly letter: LetterChoice;
  readonly parts: ReadonlySet<PacketPart>;
  readonly as: "files" | "zip";
  readonly workbooks: boolean;
  readonly lowInk: boolean;
}

/** What a letter is usually sent with. */
export const USUAL_PARTS: Readonly<Record<(typeof PACKET_LETTERS)[number], readonly PacketPart[]>> = {
  "forward-circular": ["guide", "forms", "posters"],
  "send-codes": ["codes", "signatures"],
  "first-follow-up": ["outstanding", "forms"],
  "second-follow-up": ["outstanding", "forms"],
};

function builtIn(choice: LetterChoice): LetterKind | null {
  return PACKET_LETTERS.find((kind) => kind === choice) ?? null;
}

/** The letter as `packets.make` is asked for it. */
export function askedLetter(choice: LetterChoice): In<"packets.plan">["letter"] {
  if (choice === "none") return null;
  const kind = builtIn(choice);
  return kind ? { kind } : { id: choice };
}

/** Which built-in letter a choice is, or was started from. */
export function kindOf(choice: LetterChoice, letters: readonly Letter[]): LetterKind | null {
  return builtIn(choice) ?? letters.find(({ id }) => id === choice)?.kind ?? null;
}

export function usePacketChoice(): {
  readonly choice: PacketChoice;
  change(patch: Partial<PacketChoice>): void;
} {
  const [choice, setChoice] = useState<PacketChoice>({
    letter: "send-codes",
    parts: new Set(USUAL_PARTS["send-codes"]),
    as: "zip",
    workbooks: false,
    lowInk: false,
  });
  return { choice, change: (patch) => setChoice((before) => ({ ...before, ...patch })) };
}
