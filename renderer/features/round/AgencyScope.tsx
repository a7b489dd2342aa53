import { Checkbox, Radio } from "antd";
import type { AgencyRow } from "../../../shared/contract/agencies";
import { AGENCY_KINDS, type AgencyKind, KIND_WORDS } from "../../../shared/domain/kinds";
import { useText } from "../../app/i18n";

interface Props {
  readonly rows: readonly AgencyRow[];
  readonly kinds: readonly AgencyKind[] | null;
  onChange(kinds: readonly AgencyKind[] | null): void;
}

/** Which agencies the round asks: all, or some kinds. */
export function AgencyScope({ rows, kinds, onChange }: Props) {
  const { t } = useText();
  const present = AGENCY_KINDS.map((kind) => ({ kind, count: rows.filter((row) => row.kind === kind).length })).filter(
    ({ count }) => count > 0,
  );
  return (
    <>
      <Radio.Group
        value={kinds === null ? "all" : "kinds"}
        onChange={(event) => onChange(event.target.value === "all" ? null : [])}
      >
        <Radio value="all">{t("round.all", { n: rows.length })}</Radio>
        <Radio value="kinds">{t("round.byKind")}</Radio>
      </Radio.Group>
      {kinds === null ? null : (
        <Checkbox.Group
          className="rd-kinds"
          value={[...kinds]}
          options={present.map(({ kind, count }) => ({
            value: kind,
            label: t("round.kindOption", { kind: KIND_WORDS[kind].label, n: count }),
          }))}
          onChange={(next) => onChange(AGENCY_KINDS.filter((kind) => next.includes(kind)))}
        />
      )}
    </>
  );
}
