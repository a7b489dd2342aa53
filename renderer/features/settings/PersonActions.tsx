import { App, Button } from "antd";
import { useText } from "../../app/i18n";

interface PersonActionsProps {
  readonly name: string;
  readonly onEdit: () => void;
  /** After the person at the keyboard has confirmed it. */
  readonly onErase: () => Promise<void>;
}

/** What can be done with a person's data: correct it, or erase it for good after asking. */
export function PersonActions({ name, onEdit, onErase }: PersonActionsProps) {
  const { t } = useText();
  const { modal } = App.useApp();
  const ask = async (): Promise<void> => {
    const sure = await modal.confirm({
      title: t("settings.contacts.eraseAsk", { name }),
      content: t("settings.contacts.eraseWhat"),
      okText: t("settings.contacts.erase"),
      okButtonProps: { danger: true },
      cancelText: t("settings.contacts.cancel"),
    });
    if (sure) await onErase();
  };
  return (
    <span className="st-row-actions">
      <Button size="small" aria-label={t("settings.contacts.editLabel", { name })} onClick={onEdit}>
        {t("settings.contacts.edit")}
      </Button>
      <Button size="small" danger aria-label={t("settings.contacts.eraseLabel", { name })} onClick={() => void ask()}>
        {t("settings.contacts.erase")}
      </Button>
    </span>
  );
}
