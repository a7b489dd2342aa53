import type { PointEvidence } from "../../../../shared/contract/evidence";
import { shortName } from "../../../../shared/domain/kinds";
import { formatDay } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { toHash } from "../../../app/router";
import { namedDistrict } from "../../../ui/district-text";

/** Tells one proposed mark from all others. */
export function pointKey({ agencyId, stepId }: PointEvidence): string {
  return `${agencyId} ${stepId}`;
}

interface PointRowProps {
  readonly row: PointEvidence;
  /** The step's. */
  readonly title: string;
  readonly taken: boolean;
  readonly onToggle: () => void;
}

export function PointRow({ row, title, taken, onToggle }: PointRowProps) {
  const { t } = useText();
  const name = shortName(row);
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={t("desk.points.take", { name, title })}
          checked={taken}
          onChange={onToggle}
        />
      </td>
      <th scope="row">
        <a href={toHash(["agencies", row.agencyId], { tab: "point" })} className="pm-name dp-agency">
          {name}
        </a>
        {row.district ? <small className="pm-muted">{namedDistrict(t, row.district)}</small> : null}
      </th>
      <td>{title}</td>
      <td>
        <Because row={row} />
      </td>
    </tr>
  );
}

/** What changed, and what is missing still where the office said how many there should be. */
function Because({ row }: { readonly row: PointEvidence }) {
  const { t, language } = useText();
  if (row.because === "edited") {
    return t("desk.points.edited", { day: row.editedOn ? formatDay(row.editedOn, language) : "" });
  }
  const { processes, processesBefore, expected } = row;
  const unknown = t("desk.points.unknown");
  const change =
    processesBefore === processes
      ? t("desk.points.linkedAll", { n: processes ?? unknown })
      : t("desk.points.linkedMore", { before: processesBefore ?? unknown, n: processes ?? unknown });
  if (expected === null || processes === null || processes >= expected) return change;
  return `${change} · ${t("desk.points.missing", { n: expected - processes, expected })}`;
}
