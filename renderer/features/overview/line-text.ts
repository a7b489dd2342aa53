import type { Overview, Recipient } from "../../../shared/contract/rounds";
import { fullName, shortName } from "../../../shared/domain/kinds";
import { formatWeekday } from "../../app/dates/format";
import type { Language, Text } from "../../app/i18n";

/** "อำเภอเซกา", or the agency that is written to directly. */
export function recipientName(recipient: Recipient, language: Language): string {
  if (recipient.type === "agency") return fullName(recipient);
  return language === "th" ? `อำเภอ${recipient.name}` : recipient.name;
}

interface Named {
  readonly id: string;
  readonly kind: Parameters<typeof shortName>[0]["kind"];
  readonly name: string;
}

/** Text for a LINE group: how many have reported, and who has not, by recipient. Holds no code and no person. */
export function lineText(overview: Overview, agencies: readonly Named[], t: Text, language: Language): string {
  const { round, total } = overview;
  const names = new Map(agencies.map((agency) => [agency.id, shortName(agency)]));
  const head = [
    t("overview.line.head", { title: round.title }),
    t("overview.line.deadline", { day: formatWeekday(round.deadline, language) }),
    t("overview.line.sum", {
      reported: total.reported.count,
      total: total.total,
      percent: total.reported.percent,
    }),
  ];
  if (total.outstanding.count === 0) return [...head, t("overview.line.done")].join("\n");
  const missing = overview.byRecipient
    .filter(({ outstandingAgencyIds }) => outstandingAgencyIds.length > 0)
    .map(({ recipient, outstandingAgencyIds }) =>
      recipient.type === "agency"
        ? `- ${shortName(recipient)}`
        : t("overview.line.recipient", {
            name: recipientName(recipient, language),
            names: outstandingAgencyIds.map((id) => names.get(id) ?? "?").join(", "),
          }),
    );
  return [...head, "", t("overview.line.outstanding", { n: total.outstanding.count }), ...missing].join("\n");
}
