import type { AskedPackets } from "../../../shared/contract/packets";
import type { PosterBlocked, PrintItem } from "../../../shared/contract/prints";
import type { PacketPart } from "../../../shared/domain/packet-parts";
import { activeCredentials } from "../agencies/credentials";
import type { Context } from "../context";
import {
  type Access,
  codeList,
  mapPage,
  outstandingList,
  ownProgress,
  roundPins,
  signatureSheet,
  stepGuide,
} from "../enclosures";
import { type LetterFacts, letterFacts, type RecipientGroup } from "../letters/facts";
import type { CredentialTable } from "../ports/rows";
import type { Reader } from "../ports/store";
import { formItems } from "../prints/form-items";
import { planPosters } from "../prints/poster-plan";
import { slipItems } from "../prints/slip-items";
import { lettersOf } from "./packet-letter";

/** What one recipient gets, in order. */
export interface PacketContent {
  readonly group: RecipientGroup;
  readonly parts: readonly { readonly part: PacketPart | "letter"; readonly items: readonly PrintItem[] }[];
}

export interface PacketSource {
  readonly facts: LetterFacts;
  readonly contents: readonly PacketContent[];
  readonly blocked: readonly PosterBlocked[];
}

interface Options {
  readonly withPassword: boolean;
  /** How a secret is shown. */
  readonly write: (credential: CredentialTable) => string;
}

type ByAgency = ReadonlyMap<string, PrintItem>;
type Maker = (group: RecipientGroup) => readonly (PrintItem | null)[];

function byAgency(items: readonly (PrintItem & { readonly agencyId: string })[]): ByAgency {
  return new Map(items.map((item) => [item.agencyId, item]));
}

const own =
  (items: ByAgency): Maker =>
  ({ members }) =>
    members.map(({ id }) => items.get(id) ?? null);

/**
 * Everything that the packets of a round hold, each recipient's own agencies' and no other's.
 * @throws AppError ROUND_NOT_FOUND, NOT_FOUND, SECRETS_LOCKED
 */
export async function packetSource(
  context: Context,
  reader: Reader,
  asked: AskedPackets,
  options: Options,
): Promise<PacketSource> {
  const facts = await letterFacts(context, reader, asked.roundId);
  const wanted = asked.recipients && new Set(asked.recipients);
  const groups = facts.groups.filter(({ key }) => wanted === undefined || wanted.has(key));
  const agencyIds = groups.flatMap(({ members }) => members.map(({ id }) => id));
  const has = (part: PacketPart): boolean => asked.parts.includes(part);
  const blocked: PosterBlocked[] = [];
  const makers = new Map<PacketPart | "letter", Maker>();

  const letters = await lettersOf(reader, asked, facts);
  if (letters) makers.set("letter", (group) => [letters(group.key)]);
  if (has("codes")) {
    const access = await accessOf(reader, agencyIds);
    makers.set("codes", (group) => [codeList(facts, group, access, options.write)]);
  }
  if (has("signatures")) makers.set("signatures", (group) => [signatureSheet(facts, group)]);
  if (has("outstanding")) makers.set("outstanding", (group) => [outstandingList(facts, group)]);
  if (has("progress")) makers.set("progress", (group) => [ownProgress(facts, group)]);
  if (has("guide")) makers.set("guide", () => [stepGuide(facts)]);
  if (has("map")) {
    const pins = await roundPins(context, reader, facts);
    makers.set("map", (group) => [mapPage(context, facts, pins, group)]);
  }
  if (has("slips")) {
    const slips = await slipItems(context, reader, { agencyIds, ...options });
    blocked.push(...slips.blocked);
    makers.set("slips", own(byAgency(slips.items)));
  }
  if (has("forms")) makers.set("forms", own(byAgency(await formItems(context, reader, asked.roundId, agencyIds))));
  if (has("posters")) {
    const plan = await planPosters(context, reader, agencyIds);
    blocked.push(...plan.blocked);
    makers.set("posters", own(byAgency(plan.printable.map(({ item }) => item))));
  }

  const contents = groups.map((group) => ({
    group,
    parts: [...makers].flatMap(([part, make]) => {
      const items = make(group).filter((item) => item !== null);
      return items.length === 0 ? [] : [{ part, items }];
    }),
  }));
  return { facts, contents: contents.filter(({ parts }) => parts.length > 0), blocked };
}

async function accessOf(reader: Reader, agencyIds: readonly string[]): Promise<ReadonlyMap<string, Access>> {
  const secrets = await activeCredentials(reader, agencyIds);
  const rows = await reader.table("agency").find({ id: agencyIds });
  return new Map(rows.map(({ id, username }) => [id, { username, code: secrets.get(id)?.code }]));
}
