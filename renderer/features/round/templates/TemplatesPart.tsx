import { UploadOutlined } from "@ant-design/icons";
import { Button, Upload } from "antd";
import { useCommand } from "../../../app/data/use-command";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { Loaded } from "../../../ui/Loaded";
import { useNotify } from "../../../ui/use-notify";
import { TemplateRow } from "./TemplateRow";

/** Step templates: the office's own and the built-in ones, shared between offices as files. */
export function TemplatesPart() {
  const { t } = useText();
  const notify = useNotify();
  const templates = useRead("rounds.templates", {});
  const take = useCommand("templates.take");
  const takeIn = async (file: File): Promise<void> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const done = await take.run({ file: { name: file.name, bytes } });
    if (done) notify.done(t("round.templates.taken"), done.activityId);
  };
  return (
    <section className="pm-card" aria-label={t("round.office.parts.templates")}>
      <div className="rd-lead">
        <p className="pm-muted">{t("round.templates.lead")}</p>
        <Upload
          accept=".json"
          showUploadList={false}
          beforeUpload={(file) => {
            void takeIn(file);
            return false;
          }}
        >
          <Button icon={<UploadOutlined />} loading={take.pending}>
            {t("round.templates.take")}
          </Button>
        </Upload>
      </div>
      <Loaded query={templates}>
        {({ rows }) => (
          <ul className="pm-rows">
            {rows.map((template) => (
              <TemplateRow key={template.id} template={template} />
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
