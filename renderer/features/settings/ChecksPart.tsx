import { Button, Form, Input, InputNumber } from "antd";
import { useState } from "react";
import type { Settings } from "../../../shared/contract/app";
import { AGENCY_KINDS, KIND_WORDS } from "../../../shared/domain/kinds";
import { useCommand } from "../../app/data/use-command";
import { useRead } from "../../app/data/use-read";
import { useText } from "../../app/i18n";
import { Loaded } from "../../ui/Loaded";
import { useNotify } from "../../ui/use-notify";

/** What the check of reports goes by: how many processes there should be, and the office's own reasons. */
export function ChecksPart() {
  const settings = useRead("settings.get", {});
  return <Loaded query={settings}>{(value) => <ChecksForm key={JSON.stringify(value)} settings={value} />}</Loaded>;
}

/** One reason a line; blank lines and repeats are none. */
function reasonsIn(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trim().slice(0, 300));
  return [...new Set(lines.filter((line) => line !== ""))].slice(0, 30);
}

function ChecksForm({ settings }: { readonly settings: Settings }) {
  const { t } = useText();
  const notify = useNotify();
  const { run, pending } = useCommand("settings.update");
  const [expected, setExpected] = useState(settings.expectedProcesses);
  const [reasons, setReasons] = useState(settings.returnReasons.join("\n"));
  const draft = { expectedProcesses: expected, returnReasons: reasonsIn(reasons) };
  const { expectedProcesses, returnReasons } = settings;
  const changed = JSON.stringify(draft) !== JSON.stringify({ expectedProcesses, returnReasons });
  const save = async (): Promise<void> => {
    const done = await run(draft);
    if (done) notify.done(t("settings.office.saved"), done.activityId);
  };
  return (
    <Form layout="vertical" className="pm-card st-form" requiredMark={false} onFinish={save}>
      <fieldset className="st-expected">
        <legend>{t("settings.checks.expected")}</legend>
        <p className="pm-muted">{t("settings.checks.expectedHint")}</p>
        <div className="st-columns">
          {AGENCY_KINDS.map((kind) => (
            <Form.Item key={kind} label={KIND_WORDS[kind].label} htmlFor={`st-expected-${kind}`}>
              <InputNumber
                id={`st-expected-${kind}`}
                min={0}
                max={100_000}
                precision={0}
                value={expected[kind] ?? null}
                onChange={(count) => {
                  const { [kind]: _old, ...rest } = expected;
                  setExpected(count === null ? rest : { ...rest, [kind]: count });
                }}
              />
            </Form.Item>
          ))}
        </div>
      </fieldset>
      <Form.Item label={t("settings.checks.reasons")} htmlFor="st-reasons" extra={t("settings.checks.reasonsHint")}>
        <Input.TextArea
          id="st-reasons"
          autoSize={{ minRows: 3, maxRows: 10 }}
          value={reasons}
          onChange={(event) => setReasons(event.target.value)}
        />
      </Form.Item>
      <div className="st-actions st-foot">
        <Button type="primary" htmlType="submit" loading={pending} disabled={!changed}>
          {t("settings.office.save")}
        </Button>
        {changed ? null : <span className="pm-muted">{t("settings.office.unchanged")}</span>}
      </div>
    </Form>
  );
}
