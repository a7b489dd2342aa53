import { Form, InputNumber, Select, Switch } from "antd";
import type { AgencyDetail, ServicePoint } from "../../../../shared/contract/agencies";
import { useCommand } from "../../../app/data/use-command";
import { useText } from "../../../app/i18n";
import { Conflict } from "../../../ui/Conflict";
import { useDraft } from "../../../ui/use-draft";
import { Field, TextField } from "./Field";
import { FormFoot } from "./FormFoot";
import { SatisfactionTrend } from "./SatisfactionTrend";
import { useSavePart } from "./use-save-part";

const BLANK: ServicePoint = {
  agencyCode: "",
  displayNameTh: "",
  displayNameEn: "",
  fullName: "",
  addressTh: "",
  addressEn: "",
  phone: "",
  openingHours: "",
  openingNote: "",
  visible: true,
  gecc: "none",
  lastEdited: "",
  processes: null,
};

/** Text fields in the order of the CITIZENinfo form (domain §2), with the contract's lengths. */
const TEXTS = [
  { field: "agencyCode", max: 30, rows: 0 },
  { field: "displayNameTh", max: 300, rows: 0 },
  { field: "displayNameEn", max: 300, rows: 0 },
  { field: "fullName", max: 300, rows: 0 },
  { field: "addressTh", max: 500, rows: 2 },
  { field: "addressEn", max: 500, rows: 2 },
  { field: "phone", max: 100, rows: 0 },
  { field: "openingHours", max: 300, rows: 0 },
  { field: "openingNote", max: 300, rows: 0 },
  { field: "lastEdited", max: 60, rows: 0 },
] as const;

const GECC = [
  { value: "none", key: "geccNone" },
  { value: "basic", key: "geccBasic" },
  { value: "intermediate", key: "geccIntermediate" },
  { value: "advanced", key: "geccAdvanced" },
] as const;

/** จุดบริการ: what the CITIZENinfo edit form holds. */
export function PointTab({ detail }: { readonly detail: AgencyDetail }) {
  const { t } = useText();
  const { row } = detail;
  const stored = detail.servicePoint ?? BLANK;
  const draft = useDraft(`${row.id}:point`, stored, row.version);
  const { run, pending } = useCommand("agencies.setServicePoint");
  const { onConflict, saved } = useSavePart(row);
  const save = async () => {
    const servicePoint = { ...draft.typed };
    const answer = await run({ id: row.id, version: draft.version, servicePoint }, { onError: onConflict });
    if (!answer) return;
    draft.reset();
    saved(answer.activityId);
  };
  const shown = (field: keyof ServicePoint): string => {
    if (field === "visible") return t(stored.visible ? "agencies.point.visibleYes" : "agencies.point.visibleNo");
    if (field === "gecc")
      return t(`agencies.point.${GECC.find(({ value }) => value === stored.gecc)?.key ?? "geccNone"}`);
    return String(stored[field] ?? "");
  };
  return (
    <>
      <Form layout="vertical" className="ag-form" onFinish={() => void save()}>
        <Conflict
          fields={draft.conflicts.map((field) => ({ label: t(`agencies.point.${field}`), value: shown(field) }))}
          onMine={draft.insist}
          onTheirs={draft.reset}
        />
        {TEXTS.map(({ field, max, rows }) => (
          <TextField
            key={field}
            htmlFor={`ag-point-${field}`}
            label={t(`agencies.point.${field}`)}
            maxLength={max}
            value={draft.typed[field]}
            onChange={(value) => draft.change({ [field]: value })}
            {...(rows > 0 ? { rows } : {})}
          />
        ))}
        <Field label={t("agencies.point.processes")} htmlFor="ag-point-processes">
          <InputNumber
            id="ag-point-processes"
            min={0}
            max={100_000}
            precision={0}
            value={draft.typed.processes}
            onChange={(processes) => draft.change({ processes })}
          />
          {row.processesMissing === null ? null : (
            <span className="pm-muted ag-missing">
              {row.processesMissing === 0
                ? t("agencies.point.processesWhole")
                : t("agencies.point.processesMissing", { n: row.processesMissing })}
            </span>
          )}
        </Field>
        <div className="ag-two">
          <Field label={t("agencies.point.visible")} htmlFor="ag-point-visible">
            <Switch
              id="ag-point-visible"
              checked={draft.typed.visible}
              checkedChildren={t("agencies.point.visibleYes")}
              unCheckedChildren={t("agencies.point.visibleNo")}
              onChange={(visible) => draft.change({ visible })}
            />
          </Field>
          <Field label={t("agencies.point.gecc")} htmlFor="ag-point-gecc">
            <Select
              id="ag-point-gecc"
              value={draft.typed.gecc}
              options={GECC.map(({ value, key }) => ({ value, label: t(`agencies.point.${key}`) }))}
              onChange={(gecc) => draft.change({ gecc })}
            />
          </Field>
        </div>
        <FormFoot dirty={draft.dirty} pending={pending} onReset={draft.reset} />
      </Form>
      <SatisfactionTrend agencyId={row.id} />
    </>
  );
}
