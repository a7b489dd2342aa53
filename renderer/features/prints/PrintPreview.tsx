import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button, Switch } from "antd";
import { useState } from "react";
import type { AgencyRow } from "../../../shared/contract/agencies";
import type { PosterRun } from "../../../shared/contract/poster-design";
import { shortName } from "../../../shared/domain/kinds";
import { cardGrid, perSheet } from "../../../shared/domain/poster-sheets";
import { useRead } from "../../app/data/use-read";
import { useText } from "../../app/i18n";
import { useErrorText } from "../../app/i18n/use-error-text";
import { ScaledPage } from "../../ui/ScaledPage";
import type { PrintKind } from "./print-kinds";

/** Slips share a sheet: enough of them to fill one. */
const SLIPS_SHOWN = 4;
/** A sheet of labels may hold more agencies than a preview asks for. */
const MOST_SHOWN = 20;

interface Props {
  readonly kind: PrintKind;
  readonly chosen: readonly AgencyRow[];
  readonly roundId: string | null;
  readonly lowInk: boolean;
  readonly run: PosterRun;
  onLowInk(lowInk: boolean): void;
}

/** The very page the printer gets, scaled to fit. */
export function PrintPreview({ kind, chosen, roundId, lowInk, run, onLowInk }: Props) {
  const { t } = useText();
  const errorText = useErrorText();
  const [at, setAt] = useState(0);
  const index = Math.min(at, Math.max(0, chosen.length - 1));
  const grid = cardGrid(kind === "poster" ? run.sheet : "a4");
  // As many agencies as fill the sheet that is shown.
  const cards = kind === "poster" ? Math.ceil(perSheet(grid) / run.copies) : 1;
  const shown =
    kind === "slip" ? chosen.slice(0, SLIPS_SHOWN) : chosen.slice(index, index + Math.min(cards, MOST_SHOWN));
  const first = shown[0];
  const preview = useRead(
    "prints.preview",
    {
      type: kind,
      agencyIds: shown.map((row) => row.id),
      lowInk: kind === "poster" && lowInk,
      ...(kind === "poster" ? { run } : {}),
      ...(roundId && kind === "form" ? { roundId } : {}),
    },
    { enabled: first !== undefined },
  );
  return (
    <section className="pr-preview" aria-label={t("prints.preview.title")}>
      <div className="pr-preview-bar">
        {kind === "slip" ? (
          <span className="pm-muted">{t("prints.preview.masked")}</span>
        ) : (
          <span className="pr-pager">
            <Button
              icon={<LeftOutlined />}
              aria-label={t("prints.preview.previous")}
              disabled={index === 0}
              onClick={() => setAt(index - 1)}
            />
            <span>{t("prints.preview.at", { n: first ? index + 1 : 0, total: chosen.length })}</span>
            <Button
              icon={<RightOutlined />}
              aria-label={t("prints.preview.next")}
              disabled={index >= chosen.length - 1}
              onClick={() => setAt(index + 1)}
            />
          </span>
        )}
        {kind === "poster" ? (
          // biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is the control
          <label className="pr-switch">
            <Switch size="small" checked={lowInk} onChange={onLowInk} /> {t("prints.preview.lowInk")}
          </label>
        ) : null}
      </div>
      {first && preview.data ? (
        <ScaledPage
          key={preview.data.documentId}
          src={`/print.html?doc=${encodeURIComponent(preview.data.documentId)}`}
          title={t("prints.preview.frame", { name: shortName(first) })}
          page={grid.page}
        />
      ) : (
        <p className="pm-muted pr-preview-none">
          {first ? (preview.error ? errorText(preview.error) : t("ui.loading")) : t("prints.preview.none")}
        </p>
      )}
    </section>
  );
}
