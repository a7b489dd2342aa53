import type { Overview } from "../../../shared/contract/overview";
import { shortName } from "../../../shared/domain/kinds";
import { formatWeekday } from "../../app/dates/format";
import type { Language, Text } from "../../app/i18n";
import { namedDistrict } from "../../ui/district-text";

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
            name: namedDistrict(t, recipient),
            names: outstandingAgencyIds.map((id) => names.get(id) ?? "?").join(", "),
          }),
    );
  return [...head, "", t("overview.line.outstanding", { n: total.outstanding.count }), ...missing].join("\n");
}
