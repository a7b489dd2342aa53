import { Modal } from "antd";
import { useState } from "react";
import { useShortcut, useShortcutList } from "../../ui/shortcuts";
import { useText } from "../i18n";

/** What the keyboard can do on the present screen; opened with ?. */
export function ShortcutSheet() {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  useShortcut({ code: "Slash", shift: true, label: t("shell.keys.open"), group: t("shell.keys.everywhere") }, () =>
    setOpen(true),
  );
  return (
    <Modal title={t("shell.keys.title")} open={open} onCancel={() => setOpen(false)} footer={null} destroyOnHidden>
      <Sheet />
      <p className="pm-muted">{t("shell.keys.note")}</p>
    </Modal>
  );
}

function Sheet() {
  const list = useShortcutList();
  const groups = [...new Set(list.map((key) => key.group))];
  return groups.map((group) => (
    <section key={group} className="sh-keys">
      <h3>{group}</h3>
      <dl>
        {list
          .filter((key) => key.group === group)
          .map((key) => (
            <div key={`${key.keys} ${key.label}`}>
              <dt>
                <kbd className="pm-kbd">{key.keys}</kbd>
              </dt>
              <dd>{key.label}</dd>
            </div>
          ))}
      </dl>
    </section>
  ));
}
