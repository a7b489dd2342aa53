import { Button } from "antd";
import { useState } from "react";
import type { Round } from "../../../../shared/contract/rounds";
import { useCommand } from "../../../app/data/use-command";
import { useText } from "../../../app/i18n";
import { useNotify } from "../../../ui/use-notify";
import { TitleDialog } from "./TitleDialog";

/** Makes a template of a round's steps as they are saved. */
export function MakeTemplate({ round }: { readonly round: Round }) {
  const { t } = useText();
  const notify = useNotify();
  const save = useCommand("templates.save");
  const [naming, setNaming] = useState(false);
  const make = async (title: string): Promise<void> => {
    const done = await save.run({ roundId: round.id, title });
    if (!done) return;
    setNaming(false);
    notify.done(t("round.templates.made", { title }), done.activityId);
  };
  return (
    <>
      <Button onClick={() => setNaming(true)}>{t("round.templates.make")}</Button>
      {naming ? (
        <TitleDialog
          heading={t("round.templates.make")}
          title={round.title}
          pending={save.pending}
          onSave={make}
          onClose={() => setNaming(false)}
        />
      ) : null}
    </>
  );
}
