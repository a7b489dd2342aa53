import type { z } from "zod";
import type { contract } from "../../../shared/contract";
import { districtWord } from "../../../shared/domain/district-word";
import { fullName, shortName } from "../../../shared/domain/kinds";
import { countProgress, isReported } from "../../../shared/domain/progress";
import type { RecipientOf } from "../../../shared/domain/recipient";
import { type ShareGroup, type ShareHead, shareAllText, shareText } from "../../../shared/domain/share-text";
import { sortedAgencies } from "../../../shared/domain/sorting";
import type { Context } from "../context";
import type { Reader } from "../ports/store";
import { todayOf } from "../today";
import { groupByRecipient } from "./build-overview";
import { agenciesOfRound } from "./frozen-members";
import { loadRound, termsOf } from "./load-round";
import type { RoundAgency } from "./round-facts";

type Shared = z.output<typeof contract.overview.share.output>;

function nameOf(recipient: RecipientOf): string {
  return recipient.type === "district" ? districtWord(recipient.code) + recipient.name : fullName(recipient);
}

function groupOf(name: string, direct: boolean, members: readonly RoundAgency[]): ShareGroup {
  const open = sortedAgencies(members.filter(({ state }) => !isReported(state)));
  return {
    name,
    direct,
    total: members.length,
    reported: members.length - open.length,
    outstanding: open.map((agency) => ({ name: shortName(agency), returned: agency.state === "returned" })),
  };
}

/** Text to paste into a LINE group or an e-mail. @throws AppError ROUND_NOT_FOUND */
export async function shareTexts(
  context: Context,
  reader: Reader,
  asked: { readonly roundId: string; readonly digits: "thai" | "arabic" },
): Promise<Shared> {
  const round = await loadRound(reader, asked.roundId);
  const terms = termsOf(round, todayOf(context));
  const { deadline, today } = terms;
  const { title } = round.row;
  const head: ShareHead = { title, deadline, today, digits: asked.digits };
  const agencies = await agenciesOfRound(context, reader, round);
  const groups = groupByRecipient(agencies).map(({ recipient, members }) => ({
    recipient,
    members,
    group: groupOf(nameOf(recipient), recipient.type === "agency", members),
  }));
  return {
    title,
    deadline,
    asOf: today,
    all: shareAllText(
      head,
      groupOf("", false, agencies),
      groups.map(({ group }) => group),
    ),
    total: countProgress(agencies, terms),
    recipients: groups.map(({ recipient, members, group }) => ({
      recipient,
      name: group.name,
      outstanding: group.outstanding.length,
      progress: countProgress(members, terms),
      names: [...group.outstanding],
      text: shareText(head, group),
    })),
  };
}
