import { Button } from "antd";
import { useText } from "../../../app/i18n";
import { OrderedRows } from "../../../ui/OrderedRows";
import { FieldText } from "./FieldText";

interface Props {
  /** The recipient, as its letter addresses it. */
  readonly name: string;
  /** Null = what all letters share. */
  readonly own: readonly string[] | null;
  readonly shared: readonly string[];
  onChange(own: string[] | null): void;
}

/** อ้างถึง of one recipient's letter: begun from what all letters share, and given up for it again. */
export function OwnReferences({ name, own, shared, onChange }: Props) {
  const { t } = useText();
  if (own === null) {
    return (
      <Button
        type="link"
        size="small"
        aria-label={t("letters.recipient.ownReferencesOf", { name })}
        onClick={() => onChange(shared.length > 0 ? [...shared] : [""])}
      >
        {t("letters.recipient.ownReferences")}
      </Button>
    );
  }
  return (
    <div className="lt-own">
      <span className="pm-muted">{t("letters.recipient.ownReferences")}</span>
      <OrderedRows
        items={own}
        name={t("letters.recipient.referencesOf", { name })}
        add={t("letters.add.reference")}
        limit={20}
        make={() => ""}
        draw={(text, set, label) => <FieldText label={label} max={500} value={text} onChange={set} />}
        onChange={onChange}
      />
      <Button
        type="link"
        size="small"
        aria-label={t("letters.recipient.sharedReferencesOf", { name })}
        onClick={() => onChange(null)}
      >
        {t("letters.recipient.sharedReferences")}
      </Button>
    </div>
  );
}
