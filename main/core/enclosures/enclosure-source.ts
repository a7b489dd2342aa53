import { districtWord } from "../../../shared/domain/district-word";
import { fullName } from "../../../shared/domain/kinds";
import type { RoundTerms } from "../../../shared/domain/progress";
import { type RecipientOf, recipientKey } from "../../../shared/domain/recipient";
import type { Context } from "../context";
import type { Reader } from "../ports/store";
import { groupByRecipient, type LoadedRound, loadRound, type RoundAgency, roundAgencies, termsOf } from "../rounds";
import { readSettings } from "../settings";
import { todayOf } from "../today";

/** One recipient of a round with its own agencies (domain §1), in the order of letters: districts, then direct agencies. */
export interface RecipientGroup {
  readonly key: string;
  readonly recipient: RecipientOf;
  /** As paper names it: "อำเภอเซกา", "องค์การบริหารส่วนจังหวัดบึงกาฬ". */
  readonly name: string;
  readonly members: readonly RoundAgency[];
}

/** What every enclosure of a round is made from; read once for all recipients. */
export interface EnclosureSource {
  readonly office: string;
  readonly helpLine: string;
  readonly provinceCode: string | null;
  readonly round: LoadedRound;
  readonly terms: RoundTerms;
  readonly agencies: readonly RoundAgency[];
  readonly groups: readonly RecipientGroup[];
}

/** @throws AppError ROUND_NOT_FOUND */
export async function enclosureSource(context: Context, reader: Reader, roundId: string): Promise<EnclosureSource> {
  const round = await loadRound(reader, roundId);
  const { officeName, helpLine, provinceCode } = await readSettings(reader, context);
  const agencies = await roundAgencies(reader, context.resources, roundId);
  return {
    office: officeName,
    helpLine,
    provinceCode,
    round,
    terms: termsOf(round, todayOf(context)),
    agencies,
    groups: groupByRecipient(agencies).map(({ recipient, members }) => ({
      key: recipientKey(recipient),
      recipient,
      name: recipient.type === "district" ? districtWord(recipient.code) + recipient.name : fullName(recipient),
      members,
    })),
  };
}
