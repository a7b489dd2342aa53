import { InputNumber } from "antd";
import { type LabelGrid, labelsFit } from "../../../../shared/domain/poster-sheets";
import { useText } from "../../../app/i18n";

const FIELDS = ["rows", "columns", "width", "height", "gapX", "gapY", "top", "left"] as const;

interface Props {
  readonly grid: LabelGrid;
  onChange(grid: LabelGrid): void;
}

/** Labels as they lie on the sheet the office bought. */
export function LabelFields({ grid, onChange }: Props) {
  const { t } = useText();
  return (
    <fieldset className="pd-words">
      <legend>{t("posters.design.grid")}</legend>
      <div className="pd-grid">
        {FIELDS.map((field) => {
          const counted = field === "rows" || field === "columns";
          return (
            // biome-ignore lint/a11y/noLabelWithoutControl: the input inside is the control
            <label key={field}>
              <span className="pm-muted pm-small">{t(`posters.design.${field}`)}</span>
              <InputNumber
                min={counted ? 1 : 0}
                max={counted ? (field === "rows" ? 12 : 8) : 420}
                precision={counted ? 0 : 1}
                value={grid[field]}
                onChange={(value) => onChange({ ...grid, [field]: value ?? (counted ? 1 : 0) })}
              />
            </label>
          );
        })}
      </div>
      {labelsFit(grid) ? null : (
        <p className="pr-blocked" role="alert">
          {t("posters.design.gridBad")}
        </p>
      )}
    </fieldset>
  );
}
