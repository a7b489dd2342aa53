import { Alert, Button, Select } from "antd";
import { useState } from "react";
import type { ColumnMapping, SheetPreview } from "../../../../shared/contract/imports";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { go, useRoute } from "../../../app/router";
import { EmptyState } from "../../../ui/EmptyState";
import { Loaded } from "../../../ui/Loaded";
import { PageHeader } from "../../../ui/PageHeader";
import type { Propose } from "../intake/use-propose";
import { SheetSelect } from "../review/Recognised";
import { MappingTable } from "./MappingTable";
import { mappingOf, namesAgencies, withRole } from "./mapping-draft";
import "./columns.css";

interface Props {
  readonly source: string;
  readonly propose: Propose;
  onChoose(): void;
}

/**
 * Columns mapped by hand, with what the first rows become beside them. Also where a sheet whose columns nobody recognised
 * leads to (`?why=unknown`).
 */
export function ColumnsPage({ source, propose, onChoose }: Props) {
  const { t } = useText();
  const { query } = useRoute();
  const file = query.get("file") ?? "";
  const from = query.get("from");
  const [sheet, setSheet] = useState(query.get("sheet") ?? undefined);
  const [mapping, setMapping] = useState<ColumnMapping | null>(null);
  const preview = useRead(
    "imports.preview",
    { source, ...(sheet === undefined ? {} : { sheet }), ...(mapping ? { mapping } : {}) },
    { keep: true },
  );
  const leave = (): void => go(from ? ["import", from] : ["import"]);
  if (preview.error?.code === "SOURCE_NOT_AT_HAND") return <Gone file={file} onChoose={onChoose} onLeave={leave} />;
  const shown = preview.data;
  const draft = mapping ?? (shown ? mappingOf(shown) : null);
  const ready = draft !== null && namesAgencies(draft);
  return (
    <div className="pm-screen im-columns">
      <PageHeader
        title={t("import.columns.title")}
        note={file}
        actions={
          <>
            <Button onClick={leave}>{t(from ? "import.columns.back" : "ui.cancel")}</Button>
            {mapping ? <Button onClick={() => setMapping(null)}>{t("import.columns.reset")}</Button> : null}
            <Button
              type="primary"
              disabled={!ready || !shown}
              onClick={() => {
                if (draft && shown) void propose.ask({ name: file, source, sheet: shown.sheet, mapping: draft });
              }}
            >
              {t("import.columns.use")}
            </Button>
          </>
        }
      />
      {query.get("why") === "unknown" && mapping === null ? (
        <Alert
          type="warning"
          showIcon
          title={t("import.columns.unknown", { file })}
          description={t("import.columns.unknownTodo")}
          action={<Button onClick={onChoose}>{t("import.chooseAnother")}</Button>}
        />
      ) : null}
      <Loaded query={preview}>
        {(data) => (
          <>
            <div className="im-columns-bar">
              {data.sheets.length > 1 ? (
                <SheetSelect
                  sheets={data.sheets}
                  value={data.sheet}
                  onSheet={(other) => {
                    setMapping(null);
                    setSheet(other);
                  }}
                />
              ) : null}
              <HeaderChoice
                preview={data}
                value={draft?.header ?? null}
                onHeader={(header) => setMapping({ ...(draft ?? mappingOf(data)), header })}
              />
              <Understood preview={data} ready={ready} />
            </div>
            <MappingTable
              preview={data}
              mapping={draft ?? mappingOf(data)}
              busy={preview.isPlaceholderData}
              onRole={(index, role) => setMapping(withRole(draft ?? mappingOf(data), index, role))}
            />
          </>
        )}
      </Loaded>
    </div>
  );
}

/** How much of what is shown can be read, said as columns are mapped. */
function Understood({ preview, ready }: { readonly preview: SheetPreview; readonly ready: boolean }) {
  const { t } = useText();
  const rows = preview.rows.filter(({ isHeader }) => !isHeader);
  const named = rows.filter(({ agency }) => agency !== null).length;
  return (
    <p className={ready ? "im-columns-count" : "im-columns-count pm-gold"} aria-live="polite">
      {ready
        ? t("import.columns.understood", { n: named, total: rows.length })
        : t("import.columns.needAgency", { role: t("import.role.agency") })}
    </p>
  );
}

interface HeaderChoiceProps {
  readonly preview: SheetPreview;
  readonly value: number | null;
  onHeader(header: number | null): void;
}

function HeaderChoice({ preview, value, onHeader }: HeaderChoiceProps) {
  const { t } = useText();
  const numbers = new Set(preview.rows.map(({ row }) => row));
  if (value !== null) numbers.add(value);
  const options = [...numbers]
    .sort((a, b) => a - b)
    .map((row) => ({ value: row, label: t("import.columns.headerRow", { row }) }));
  return (
    <Select
      className="im-header-row"
      aria-label={t("import.columns.header")}
      value={value ?? 0}
      options={[{ value: 0, label: t("import.columns.noHeader") }, ...options]}
      onChange={(row) => onHeader(row === 0 ? null : row)}
    />
  );
}

/** The file was let go of (the app was restarted): it has to be chosen again. */
function Gone({ file, onChoose, onLeave }: { readonly file: string; onChoose(): void; onLeave(): void }) {
  const { t } = useText();
  return (
    <EmptyState
      title={t("import.columns.gone", { file })}
      actions={
        <>
          <Button onClick={onLeave}>{t("import.open.back")}</Button>
          <Button type="primary" onClick={onChoose}>
            {t("import.chooseAgain")}
          </Button>
        </>
      }
    >
      {t("import.columns.goneTodo")}
    </EmptyState>
  );
}
