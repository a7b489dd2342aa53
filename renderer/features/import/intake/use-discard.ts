import { App } from "antd";
import { useCommand } from "../../../app/data/use-command";
import { useText } from "../../../app/i18n";

/** Asks, then throws an open proposal away. Resolves to whether it was. */
export function useDiscard(): (id: string, fileName: string) => Promise<boolean> {
  const { t } = useText();
  const { modal } = App.useApp();
  const { run } = useCommand("imports.discard");
  return async (id, file) => {
    const sure = await modal.confirm({
      title: t("import.actions.discardAsk", { file }),
      content: t("import.actions.discardWhat"),
      okText: t("import.actions.discard"),
      cancelText: t("import.actions.later"),
    });
    return sure ? (await run({ id })) !== null : false;
  };
}
