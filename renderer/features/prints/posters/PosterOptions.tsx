import { BgColorsOutlined, UnorderedListOutlined } from "@ant-design/icons";
import { Button, InputNumber, Segmented } from "antd";
import { useState } from "react";
import type { AgencyRow } from "../../../../shared/contract/agencies";
import type { PosterRun } from "../../../../shared/contract/poster-design";
import { useText } from "../../../app/i18n";
import { DesignDialog } from "./DesignDialog";
import { LogDialog } from "./LogDialog";

const USUAL: readonly PosterRun["sheet"][] = ["a4", "a5x2", "a6x4"];
const OTHERS: readonly PosterRun["sheet"][] = ["a3", "labels"];

interface Props {
  readonly rows: readonly AgencyRow[];
  readonly run: PosterRun;
  onRun(run: PosterRun): void;
}

/** The sheet posters are printed on, how many of each, the way to their design and to the log of what was printed. */
export function PosterOptions({ rows, run, onRun }: Props) {
  const { t } = useText();
  const [open, setOpen] = useState<"design" | "log" | null>(null);
  const close = (): void => setOpen(null);
  const option = (value: PosterRun["sheet"]) => ({ value, label: t(`posters.sheet.${value}`) });
  return (
    <div className="pr-template">
      <Segmented<PosterRun["sheet"] | "others">
        aria-label={t("posters.sheet.label")}
        value={USUAL.includes(run.sheet) ? run.sheet : "others"}
        options={[...USUAL.map(option), { value: "others", label: t("posters.sheet.others") }]}
        onChange={(sheet) => onRun({ ...run, sheet: sheet === "others" ? "a3" : sheet })}
      />
      {USUAL.includes(run.sheet) ? null : (
        <Segmented<PosterRun["sheet"]>
          aria-label={t("posters.sheet.others")}
          value={run.sheet}
          options={OTHERS.map(option)}
          onChange={(sheet) => onRun({ ...run, sheet })}
        />
      )}
      <Count
        label={t("posters.sheet.copies")}
        max={48}
        value={run.copies}
        onChange={(copies) => onRun({ ...run, copies })}
      />
      {run.sheet === "labels" ? (
        <Count
          label={t("posters.sheet.start")}
          max={96}
          value={run.start}
          onChange={(start) => onRun({ ...run, start })}
        />
      ) : null}
      <Button icon={<BgColorsOutlined />} onClick={() => setOpen("design")}>
        {t("posters.design.open")}
      </Button>
      <Button icon={<UnorderedListOutlined />} onClick={() => setOpen("log")}>
        {t("posters.log.open")}
      </Button>
      {open === "design" ? <DesignDialog rows={rows} onClose={close} /> : null}
      {open === "log" ? <LogDialog onClose={close} /> : null}
    </div>
  );
}

interface CountProps {
  readonly label: string;
  readonly max: number;
  readonly value: number;
  onChange(value: number): void;
}

function Count({ label, max, value, onChange }: CountProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the input inside is the control
    <label className="pr-switch">
      <InputNumber
        className="pr-count"
        min={1}
        max={max}
        precision={0}
        value={value}
        onChange={(next) => onChange(next ?? 1)}
      />
      {label}
    </label>
  );
}
