import { Alert, Button, Select } from "antd";
import type { Proposal } from "../../../../shared/contract/imports";
import { useText } from "../../../app/i18n";
import { go } from "../../../app/router";
import { columnLetter } from "../columns/column-letter";
import type { Propose } from "../intake/use-propose";
import { useSourceName } from "../use-source-name";

interface Props {
  readonly proposal: Proposal;
  readonly propose: Propose;
}

/** What the sheet was recognised as, and the two ways to say otherwise: another sheet, other columns. */
export function Recognised({ proposal, propose }: Props) {
  const { t } = useText();
  const sourceName = useSourceName();
  const { source, sheet, sheets, mapping } = proposal;
  const name = sourceName(proposal.fileName);
  const told = proposal.columns.filter(({ role }) => role !== "ignore" && role !== "number");
  const columns = told.map(({ index, role }) => `${columnLetter(index)} ${t(`import.role.${role}`)}`).join(" · ");
  return (
    <section className="im-recognised" aria-label={t("import.recognised.label")}>
      <span className="im-recognised-what">
        <strong>{t(`import.layout.${proposal.layout}`)}</strong> <span className="pm-muted">{columns}</span>
      </span>
      {mapping === "remembered" ? (
        <span className="im-remembered">
          {t("import.recognised.remembered")}
          {source ? (
            <Button size="small" onClick={() => void propose.ask({ name, source, sheet, mapping: "automatic" })}>
              {t("import.recognised.forget")}
            </Button>
          ) : null}
        </span>
      ) : null}
      {source ? (
        <span className="im-recognised-acts">
          {sheets.length > 1 ? (
            <SheetSelect
              sheets={sheets}
              value={sheet}
              onSheet={(other) => void propose.ask({ name, source, sheet: other })}
            />
          ) : null}
          <Button onClick={() => go(["import", "columns", source], { sheet, file: name, from: proposal.id })}>
            {t("import.recognised.map")}
          </Button>
        </span>
      ) : (
        <span className="pm-muted pm-small">{t("import.recognised.gone")}</span>
      )}
    </section>
  );
}

interface SheetSelectProps {
  readonly sheets: Proposal["sheets"];
  readonly value: string;
  onSheet(name: string): void;
}

/** The sheets of a workbook, hidden ones named as hidden: they are offered, not read unasked. */
export function SheetSelect({ sheets, value, onSheet }: SheetSelectProps) {
  const { t } = useText();
  return (
    <Select
      className="im-sheet"
      aria-label={t("import.otherSheet")}
      value={value}
      popupMatchSelectWidth={false}
      options={sheets.map(({ name, hidden, rows, agencies }) => ({
        value: name,
        label:
          t(agencies > 0 ? "import.sheetAgencies" : "import.sheetChoice", { name, n: rows, agencies }) +
          (hidden ? ` · ${t("import.sheetHidden")}` : ""),
      }))}
      onChange={onSheet}
    />
  );
}

/** Answers of an online form change no agency: said before anything else, with the place where they count. */
export function FormAnswersNote() {
  const { t } = useText();
  return (
    <Alert
      type="info"
      showIcon
      title={t("import.formAnswers.title")}
      description={t("import.formAnswers.text")}
      action={<Button onClick={() => go(["desk", "inbox"])}>{t("import.formAnswers.go")}</Button>}
    />
  );
}
