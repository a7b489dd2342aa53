import { Button, Input } from "antd";
import { useState } from "react";
import type { AgencyRow } from "../../../shared/contract/agencies";
import { shortName } from "../../../shared/domain/kinds";
import { agencyCodeFor, isRatingUrlTemplate, ratingUrlOf } from "../../../shared/domain/rating-url";
import { useCommand } from "../../app/data/use-command";
import { useRead } from "../../app/data/use-read";
import { useText } from "../../app/i18n";
import { useNotify } from "../../ui/use-notify";
import { OfficialDialog } from "./posters/OfficialDialog";

interface Props {
  readonly rows: readonly AgencyRow[];
  /** No agency can be printed before this is settled. */
  readonly urgent: boolean;
}

/** The office's rating-link template, set where posters need it, with a live example. A link is never invented. */
export function TemplateBar({ rows, urgent }: Props) {
  const { t } = useText();
  const { data } = useRead("settings.get", {});
  const [editing, setEditing] = useState(false);
  const [reading, setReading] = useState(false);
  if (!data) return null;
  const template = data.ratingUrlTemplate;
  if (editing) return <TemplateForm rows={rows} template={template} onClose={() => setEditing(false)} />;
  return (
    <div className="pr-template" data-missing={template === null}>
      <span>
        <strong>{t("prints.template.title")}:</strong>{" "}
        {template === null ? t("prints.template.unset") : t("prints.template.set")}
      </span>
      {template === null ? null : <code className="pr-url">{template}</code>}
      <Button size="small" type={urgent && template === null ? "primary" : "default"} onClick={() => setEditing(true)}>
        {t("prints.template.change")}
      </Button>
      <Button size="small" onClick={() => setReading(true)}>
        {t("posters.official.open")}
      </Button>
      {reading ? <OfficialDialog rows={rows} onClose={() => setReading(false)} /> : null}
    </div>
  );
}

interface FormProps {
  readonly rows: readonly AgencyRow[];
  readonly template: string | null;
  onClose(): void;
}

function TemplateForm({ rows, template, onClose }: FormProps) {
  const { t } = useText();
  const notify = useNotify();
  const { run, pending } = useCommand("settings.update");
  const [text, setText] = useState(template ?? "");
  const typed = text.trim();
  const valid = isRatingUrlTemplate(typed);
  const example = rows.find((row) => agencyCodeFor({ agencyCode: null, username: row.username }) !== null);
  const save = async (next: string | null): Promise<void> => {
    const done = await run({ ratingUrlTemplate: next });
    if (!done) return;
    notify.done(t("prints.template.saved"), done.activityId);
    onClose();
  };
  return (
    <form
      className="pr-template pr-template-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (valid) void save(typed);
      }}
    >
      <p className="pm-muted pm-small" id="template-help">
        {t("prints.template.help")}
      </p>
      <div className="pr-template-row">
        <Input
          autoFocus
          aria-label={t("prints.template.label")}
          aria-describedby="template-help template-example"
          placeholder={t("prints.template.placeholder")}
          value={text}
          status={typed !== "" && !valid ? "error" : ""}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="primary" htmlType="submit" disabled={!valid} loading={pending}>
          {t("prints.template.save")}
        </Button>
        {template === null ? null : (
          <Button onClick={() => save(null)} disabled={pending}>
            {t("prints.template.clear")}
          </Button>
        )}
        <Button onClick={onClose}>{t("prints.template.cancel")}</Button>
      </div>
      <p className="pm-small" id="template-example" aria-live="polite">
        {typed !== "" && !valid ? <span className="pr-blocked">{t("prints.template.invalid")}</span> : null}
        {valid && example
          ? t("prints.template.example", {
              name: shortName(example),
              url: ratingUrlOf({ ratingUrl: null, agencyCode: null, username: example.username }, typed) ?? "",
            })
          : null}
        {valid && !example ? t("prints.template.exampleNone") : null}
      </p>
    </form>
  );
}
