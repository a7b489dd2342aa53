import { Button, Form } from "antd";
import type { AgencyDetail, Officer } from "../../../../shared/contract/agencies";
import { useCommand } from "../../../app/data/use-command";
import { useText } from "../../../app/i18n";
import { Conflict } from "../../../ui/Conflict";
import { useDraft } from "../../../ui/use-draft";
import { TextField } from "./Field";
import { FormFoot } from "./FormFoot";
import { useSavePart } from "./use-save-part";

const NOBODY: Officer = { name: "", position: "", mobile: "", email: "" };

const FIELDS = [
  { field: "name", max: 200, type: "text" },
  { field: "position", max: 200, type: "text" },
  { field: "mobile", max: 50, type: "tel" },
  { field: "email", max: 200, type: "email" },
] as const;

/** ผู้รับผิดชอบ (domain §1): the agency's person. */
export function OfficerTab({ detail }: { readonly detail: AgencyDetail }) {
  const { t } = useText();
  const { row, officer } = detail;
  const draft = useDraft(`${row.id}:officer`, officer ?? NOBODY, row.version);
  const { run, pending } = useCommand("agencies.setOfficer");
  const { onConflict, saved } = useSavePart(row);
  const save = async (next: Officer | null) => {
    const answer = await run({ id: row.id, version: draft.version, officer: next }, { onError: onConflict });
    if (!answer) return;
    draft.reset();
    saved(answer.activityId);
  };
  return (
    <Form layout="vertical" className="ag-form" onFinish={() => void save({ ...draft.typed })}>
      <Conflict
        fields={draft.conflicts.map((field) => ({
          label: t(`agencies.officer.${field}`),
          value: (officer ?? NOBODY)[field],
        }))}
        onMine={draft.insist}
        onTheirs={draft.reset}
      />
      {officer ? null : <p className="pm-muted">{t("agencies.officer.empty")}</p>}
      {FIELDS.map(({ field, max, type }) => (
        <TextField
          key={field}
          htmlFor={`ag-officer-${field}`}
          label={t(`agencies.officer.${field}`)}
          type={type}
          maxLength={max}
          value={draft.typed[field]}
          onChange={(value) => draft.change({ [field]: value })}
        />
      ))}
      <p className="ag-step-note">{t("agencies.officer.privacy")}</p>
      <FormFoot dirty={draft.dirty} pending={pending} onReset={draft.reset} />
      {officer && !draft.dirty ? (
        <div className="ag-actions">
          <Button danger type="text" onClick={() => void save(null)}>
            {t("agencies.officer.clear")}
          </Button>
        </div>
      ) : null}
    </Form>
  );
}
