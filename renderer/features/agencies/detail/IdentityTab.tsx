import { App, Button, Form, Select } from "antd";
import { useState } from "react";
import type { AgencyDetail } from "../../../../shared/contract/agencies";
import { AGENCY_KINDS, type AgencyKind, KIND_WORDS, shortName } from "../../../../shared/domain/kinds";
import { useCommand } from "../../../app/data/use-command";
import { useText } from "../../../app/i18n";
import { useErrorText } from "../../../app/i18n/use-error-text";
import { Conflict } from "../../../ui/Conflict";
import { useDistrictWord } from "../../../ui/district-text";
import { differing, useDraft } from "../../../ui/use-draft";
import { useNotify } from "../../../ui/use-notify";
import { NO_DISTRICT } from "../filters";
import { useDistricts } from "../use-districts";
import { Field, TextField } from "./Field";
import { FormFoot } from "./FormFoot";
import { NameCheck } from "./NameCheck";
import { SecretField } from "./SecretField";
import { useSavePart } from "./use-save-part";

type Fields = {
  readonly kind: AgencyKind;
  readonly name: string;
  readonly district: string;
  readonly username: string;
  readonly ratingUrl: string;
  readonly note: string;
};

function fieldsOf({ row, note }: AgencyDetail): Fields {
  return {
    kind: row.kind,
    name: row.name,
    district: row.district?.code ?? NO_DISTRICT,
    username: row.username ?? "",
    ratingUrl: row.ratingUrl ?? "",
    note,
  };
}

/** Only what was changed goes over the bridge. */
function patchOf(typed: Fields, stored: Fields) {
  const changed = new Set(differing(typed, stored));
  return {
    ...(changed.has("kind") ? { kind: typed.kind } : {}),
    ...(changed.has("name") ? { name: typed.name } : {}),
    ...(changed.has("district") ? { districtCode: typed.district === NO_DISTRICT ? null : typed.district } : {}),
    ...(changed.has("username") ? { username: typed.username.trim() || null } : {}),
    ...(changed.has("ratingUrl") ? { ratingUrl: typed.ratingUrl.trim() || null } : {}),
    ...(changed.has("note") ? { note: typed.note } : {}),
  };
}

const FIELD_OF_ERROR: Readonly<Record<string, keyof Fields>> = {
  AGENCY_EXISTS: "name",
  DISTRICT_NOT_IN_PROVINCE: "district",
  URL_INVALID: "ratingUrl",
};

interface IdentityTabProps {
  readonly detail: AgencyDetail;
  readonly onRemoved: () => void;
}

/** ข้อมูล: who the agency is, its account and codes, its rating link, a note. */
export function IdentityTab({ detail, onRemoved }: IdentityTabProps) {
  const { t } = useText();
  const { row } = detail;
  const errorText = useErrorText();
  const stored = fieldsOf(detail);
  const draft = useDraft(`${row.id}:identity`, stored, row.version);
  const districts = useDistricts();
  const district = useDistrictWord();
  const { run, pending } = useCommand("agencies.update");
  const { onConflict, saved } = useSavePart(row);
  const [wrong, setWrong] = useState<{ readonly field: string; readonly text: string } | null>(null);
  const { typed } = draft;
  const errorOf = (field: string) => (wrong?.field === field ? wrong.text : null);
  const change = (patch: Partial<Fields>) => {
    setWrong(null);
    draft.change(patch);
  };
  const save = async () => {
    const answer = await run(
      { id: row.id, version: draft.version, patch: patchOf(typed, stored) },
      {
        onError: (error) => {
          if (onConflict(error)) return true;
          const field = FIELD_OF_ERROR[error.code];
          if (field) setWrong({ field, text: errorText(error) });
          return field !== undefined;
        },
      },
    );
    if (!answer) return;
    draft.reset();
    saved(answer.activityId);
  };
  return (
    <>
      <Form layout="vertical" className="ag-form" onFinish={() => void save()}>
        <Conflict
          fields={draft.conflicts.map((field) => ({
            label: t(`agencies.identity.${field}`, { district }),
            value: shownValue(stored, field, districts),
          }))}
          onMine={draft.insist}
          onTheirs={draft.reset}
        />
        <NameCheck detail={detail} />
        <Field label={t("agencies.identity.kind")} htmlFor="ag-kind">
          <Select
            id="ag-kind"
            value={typed.kind}
            options={AGENCY_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind].label }))}
            onChange={(kind) => change({ kind })}
          />
        </Field>
        <TextField
          htmlFor="ag-name"
          label={t("agencies.identity.name")}
          hint={t("agencies.identity.nameHint")}
          error={typed.name.trim() ? errorOf("name") : t("agencies.identity.nameNeeded")}
          maxLength={200}
          value={typed.name}
          onChange={(name) => change({ name })}
        />
        <Field label={t("agencies.identity.district", { district })} htmlFor="ag-district" error={errorOf("district")}>
          <Select
            id="ag-district"
            showSearch={{ optionFilterProp: "label" }}
            value={typed.district}
            options={[{ value: NO_DISTRICT, label: t("agencies.identity.noDistrict") }, ...districts]}
            onChange={(district) => change({ district })}
          />
        </Field>
        <TextField
          htmlFor="ag-username"
          label={t("agencies.identity.username")}
          maxLength={100}
          value={typed.username}
          onChange={(username) => change({ username })}
        />
        <TextField
          htmlFor="ag-rating"
          type="url"
          label={t("agencies.identity.ratingUrl")}
          hint={t("agencies.identity.ratingHint")}
          error={errorOf("ratingUrl")}
          maxLength={2000}
          value={typed.ratingUrl}
          onChange={(ratingUrl) => change({ ratingUrl })}
        />
        <TextField
          htmlFor="ag-note"
          label={t("agencies.identity.note")}
          rows={2}
          maxLength={2000}
          value={typed.note}
          onChange={(note) => change({ note })}
        />
        <FormFoot dirty={draft.dirty && typed.name.trim() !== ""} pending={pending} onReset={draft.reset} />
      </Form>
      <SecretField row={row} field="code" secret={row.code} />
      <SecretField row={row} field="password" secret={detail.password} />
      <Remove detail={detail} onRemoved={onRemoved} />
    </>
  );
}

function shownValue(
  stored: Fields,
  field: keyof Fields,
  districts: readonly { value: string; label: string }[],
): string {
  if (field === "kind") return KIND_WORDS[stored.kind].label;
  if (field === "district") return districts.find(({ value }) => value === stored.district)?.label ?? "";
  return stored[field];
}

function Remove({ detail: { row }, onRemoved }: IdentityTabProps) {
  const { t } = useText();
  const { modal } = App.useApp();
  const notify = useNotify();
  const remove = useCommand("agencies.remove");
  const { onConflict } = useSavePart(row);
  const name = shortName(row);
  const ask = () => {
    modal.confirm({
      title: t("agencies.identity.deleteSure", { name }),
      content: t("agencies.identity.deleteNote"),
      okText: t("agencies.identity.delete"),
      okButtonProps: { danger: true },
      cancelText: t("ui.cancel"),
      onOk: async () => {
        const answer = await remove.run({ id: row.id, version: row.version }, { onError: onConflict });
        if (!answer) return;
        onRemoved();
        notify.done(t("agencies.done.removed", { name }), answer.activityId);
      },
    });
  };
  return (
    <Button danger type="text" loading={remove.pending} onClick={ask}>
      {t("agencies.identity.delete")}
    </Button>
  );
}
