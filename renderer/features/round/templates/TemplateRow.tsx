import { Button } from "antd";
import { useState } from "react";
import type { Template } from "../../../../shared/contract/rounds";
import { useCommand } from "../../../app/data/use-command";
import { useText } from "../../../app/i18n";
import { Tag } from "../../../ui/StatusTag";
import { useNotify } from "../../../ui/use-notify";
import { useSaveArtifact } from "../../../ui/use-save-artifact";
import { TitleDialog } from "./TitleDialog";

/** One template: its steps to look at; a file for others; renamed or removed where it is the office's own. */
export function TemplateRow({ template }: { readonly template: Template }) {
  const { t } = useText();
  const notify = useNotify();
  const share = useCommand("templates.share");
  const rename = useCommand("templates.rename");
  const remove = useCommand("templates.remove");
  const saving = useSaveArtifact();
  const [naming, setNaming] = useState(false);
  const { id, version, title } = template;
  const giveAway = async (): Promise<void> => {
    const artifact = await share.run({ id });
    if (artifact) await saving.save(artifact);
  };
  const takeAway = async (): Promise<void> => {
    if (version === null) return;
    const done = await remove.run({ id, version });
    if (done) notify.done(t("round.templates.removed", { title }), done.activityId);
  };
  const giveName = async (next: string): Promise<void> => {
    if (version === null) return;
    const done = await rename.run({ id, version, title: next });
    if (!done) return;
    setNaming(false);
    notify.done(t("round.templates.renamed"), done.activityId);
  };
  return (
    <li>
      <div className="pm-rows-main">
        <span>
          <b>{title}</b>{" "}
          <Tag tone={version === null ? "none" : "brand"}>
            {t(version === null ? "round.templates.builtIn" : "round.templates.own")}
          </Tag>
        </span>
        <details>
          <summary>{t("round.templates.steps", { n: template.steps.length })}</summary>
          <ol className="rd-freezes">
            {template.steps.map((step) => (
              <li key={step.title}>{step.title}</li>
            ))}
          </ol>
        </details>
      </div>
      <Button aria-label={t("round.templates.shareOf", { title })} loading={share.pending} onClick={giveAway}>
        {t("round.templates.share")}
      </Button>
      {version === null ? null : (
        <>
          <Button aria-label={t("round.templates.renameOf", { title })} onClick={() => setNaming(true)}>
            {t("round.templates.rename")}
          </Button>
          <Button
            danger
            aria-label={t("round.templates.removeOf", { title })}
            loading={remove.pending}
            onClick={takeAway}
          >
            {t("round.files.remove")}
          </Button>
        </>
      )}
      {naming ? (
        <TitleDialog
          heading={t("round.templates.rename")}
          title={title}
          pending={rename.pending}
          onSave={giveName}
          onClose={() => setNaming(false)}
        />
      ) : null}
    </li>
  );
}
