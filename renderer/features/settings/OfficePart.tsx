import { Button, Form, Input, Segmented, Select } from "antd";
import { useState } from "react";
import type { Settings } from "../../../shared/contract/app";
import { isRatingUrlTemplate, ratingUrlOf } from "../../../shared/domain/rating-url";
import { useCommand } from "../../app/data/use-command";
import { useRead } from "../../app/data/use-read";
import { useText } from "../../app/i18n";
import { Loaded } from "../../ui/Loaded";
import { useNotify } from "../../ui/use-notify";

/** Shown in the live example only; no agency bears it. */
const EXAMPLE_CODE = "123456789012";

export function OfficePart() {
  const settings = useRead("settings.get", {});
  return <Loaded query={settings}>{(value) => <OfficeForm key={JSON.stringify(value)} settings={value} />}</Loaded>;
}

function OfficeForm({ settings }: { readonly settings: Settings }) {
  const { t, language } = useText();
  const notify = useNotify();
  const provinces = useRead("reference.provinces", {});
  const { run, pending } = useCommand("settings.update");
  const [draft, setDraft] = useState(settings);
  const change = (patch: Partial<Settings>): void => setDraft((old) => ({ ...old, ...patch }));

  const template = draft.ratingUrlTemplate?.trim() ?? "";
  const badTemplate = template !== "" && !isRatingUrlTemplate(template);
  const example = ratingUrlOf({ ratingUrl: null, agencyCode: EXAMPLE_CODE, username: null }, template || null);
  const changed = (Object.keys(settings) as (keyof Settings)[]).some((key) => settings[key] !== draft[key]);

  const save = async (): Promise<void> => {
    const done = await run({ ...draft, ratingUrlTemplate: template || null });
    if (done) notify.done(t("settings.office.saved"), done.activityId);
  };
  return (
    <Form layout="vertical" className="pm-card st-form" requiredMark={false} onFinish={save}>
      <Form.Item label={t("settings.office.province")} htmlFor="st-province" extra={t("settings.office.provinceHint")}>
        <Select
          id="st-province"
          showSearch={{ optionFilterProp: "label" }}
          value={draft.provinceCode}
          options={(provinces.data?.rows ?? []).map((row) => ({
            value: row.code,
            label: language === "th" ? row.nameTh : row.nameEn,
          }))}
          onChange={(provinceCode) => change({ provinceCode })}
        />
      </Form.Item>
      <Form.Item label={t("settings.office.officeName")} htmlFor="st-office">
        <Input
          id="st-office"
          maxLength={200}
          placeholder={t("settings.office.officeNameExample")}
          value={draft.officeName}
          onChange={(event) => change({ officeName: event.target.value })}
        />
      </Form.Item>
      <Form.Item
        label={t("settings.office.department")}
        htmlFor="st-department"
        extra={t("settings.office.departmentHint")}
      >
        <Input
          id="st-department"
          maxLength={200}
          value={draft.department}
          onChange={(event) => change({ department: event.target.value })}
        />
      </Form.Item>
      <div className="st-columns">
        <Form.Item
          label={t("settings.office.officerName")}
          htmlFor="st-officer"
          extra={t("settings.office.officerNameHint")}
        >
          <Input
            id="st-officer"
            maxLength={100}
            value={draft.officerName}
            onChange={(event) => change({ officerName: event.target.value })}
          />
        </Form.Item>
        <Form.Item label={t("settings.office.helpLine")} htmlFor="st-help">
          <Input
            id="st-help"
            maxLength={100}
            value={draft.helpLine}
            onChange={(event) => change({ helpLine: event.target.value })}
          />
        </Form.Item>
      </div>
      <Form.Item
        label={t("settings.office.template")}
        htmlFor="st-template"
        validateStatus={badTemplate ? "error" : ""}
        help={badTemplate ? t("settings.office.templateInvalid") : undefined}
        extra={example ? t("settings.office.templateExample", { url: example }) : t("settings.office.templateHint")}
      >
        <Input
          id="st-template"
          maxLength={2000}
          placeholder="https://example.com/rate/{agencyCode}"
          value={draft.ratingUrlTemplate ?? ""}
          onChange={(event) => change({ ratingUrlTemplate: event.target.value || null })}
        />
      </Form.Item>
      <Form.Item label={t("settings.office.language")}>
        <Segmented<Settings["language"]>
          aria-label={t("settings.office.language")}
          value={draft.language}
          options={[
            { value: "th", label: "ไทย" },
            { value: "en", label: "English" },
          ]}
          onChange={(value) => change({ language: value })}
        />
      </Form.Item>
      <div className="st-actions st-foot">
        <Button type="primary" htmlType="submit" loading={pending} disabled={!changed || badTemplate}>
          {t("settings.office.save")}
        </Button>
        {changed ? null : <span className="pm-muted">{t("settings.office.unchanged")}</span>}
      </div>
    </Form>
  );
}
