import type { SatisfactionRow, SatisfactionValues } from "../../../../shared/contract/satisfaction";
import { shortName } from "../../../../shared/domain/kinds";
import { formatMonth } from "../../../../shared/domain/months";
import { MEASURES, type Measure } from "../../../../shared/domain/satisfaction";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { namedDistrict } from "../../../ui/district-text";
import { StatusTag } from "../../../ui/StatusTag";
import type { StatusKey } from "../../../ui/status";
import type { PickedAgency } from "../AgencyPicker";
import { AnyAgencyPicker } from "./AnyAgencyPicker";
import { asksWhose, type Choice, isOpen } from "./choices";

interface Props {
  readonly row: SatisfactionRow;
  readonly choice: Choice;
  onChange(choice: Choice): void;
  onAgency(agency: PickedAgency): void;
}

const STATUS: Readonly<Record<SatisfactionRow["status"], StatusKey>> = {
  question: "waiting",
  refused: "overdue",
  ready: "reported",
  same: "noRound",
};

/** One row of the sheet: whose it is, its month, what it says, and why it stands where it stands. */
export function ProposalRow({ row, choice, onChange, onAgency }: Props) {
  const { t, language } = useText();
  const month = row.month ? formatMonth(row.month, language) : t("desk.satisfaction.unknown");
  const before = useBefore(row, choice.agency);
  const settled = asksWhose(row) && choice.agency !== null;
  return (
    <tr>
      <td>
        {isOpen(row) ? (
          <input
            type="checkbox"
            aria-label={t("desk.satisfaction.takeOne", { row: row.row, month })}
            checked={choice.take}
            disabled={choice.agency === null}
            onChange={(event) => onChange({ ...choice, take: event.target.checked })}
          />
        ) : null}
      </td>
      <td>{row.row}</td>
      <td>
        <Whose row={row} agency={choice.agency} month={month} onAgency={onAgency} />
      </td>
      <td className="sf-month-cell">{month}</td>
      {MEASURES.map((measure) => (
        <td key={measure} className="pm-number">
          <Value after={row.values[measure]} before={before?.[measure] ?? null} />
        </td>
      ))}
      <td>
        <StatusTag status={STATUS[settled ? "ready" : row.status]}>
          {t(`desk.satisfaction.status.${settled ? "ready" : row.status}`)}
        </StatusTag>
        <Why reason={settled ? null : row.reason} />
      </td>
    </tr>
  );
}

/** What is known of that month already, of the agency chosen by hand too. */
function useBefore(row: SatisfactionRow, agency: PickedAgency | null): SatisfactionValues | null {
  const chosen = asksWhose(row) ? agency : null;
  const trend = useRead("satisfaction.trend", { agencyId: chosen?.agencyId ?? "" }, { enabled: chosen !== null });
  if (chosen === null) return row.before;
  return trend.data?.rows.find(({ month }) => month === row.month) ?? null;
}

interface WhoseProps extends Pick<Props, "row" | "onAgency"> {
  readonly agency: PickedAgency | null;
  readonly month: string;
}

/** The agency as it is known, or as the sheet writes it with the choice whose it is. */
function Whose({ row, agency, month, onAgency }: WhoseProps) {
  const { t } = useText();
  if (!asksWhose(row)) {
    return (
      <>
        <span className="pm-name">{row.agency ? shortName(row.agency) : row.read}</span>{" "}
        {row.agency?.district ? <small className="pm-muted">{namedDistrict(t, row.agency.district)}</small> : null}
      </>
    );
  }
  return (
    <>
      <span className="pm-name">{row.read}</span>
      {isOpen(row) ? (
        <AnyAgencyPicker
          className="sf-whose"
          label={t("desk.satisfaction.whose", { row: row.row, month })}
          placeholder={t(row.suggestions.length > 0 ? "desk.satisfaction.whoseAsk" : "desk.satisfaction.whoseSearch")}
          suggestions={row.suggestions}
          value={agency}
          onPick={onAgency}
        />
      ) : null}
    </>
  );
}

function Why({ reason }: Pick<SatisfactionRow, "reason">) {
  const { t } = useText();
  if (!reason) return null;
  return (
    <>
      <small className="pm-muted sf-why">{t(`desk.satisfaction.reason.${reason.code}`)}</small>
      {reason.column ? (
        <small className="pm-muted sf-why">
          {t("desk.satisfaction.about", { column: reason.column, text: reason.text ?? "" })}
        </small>
      ) : null}
    </>
  );
}

/** What it says, with what is known where that differs. */
function Value({ after, before }: Readonly<Record<"after" | "before", SatisfactionValues[Measure]>>) {
  const { t } = useText();
  if (after === null) return before?.toLocaleString("en") ?? t("desk.satisfaction.unknown");
  const shown = after.toLocaleString("en");
  if (before === null || before === after) return shown;
  return t("desk.satisfaction.change", { before: before.toLocaleString("en"), after: shown });
}
