import { PlusOutlined } from "@ant-design/icons";
import { Button, Dropdown, Input } from "antd";
import type { TextAreaRef } from "antd/es/input/TextArea";
import { useRef } from "react";
import { MERGE_FIELDS, type MergeField } from "../../../../shared/domain/letters/lists";
import { useText } from "../../../app/i18n";

interface Props {
  readonly id?: string;
  readonly label: string;
  readonly value: string;
  readonly max: number;
  readonly placeholder?: string;
  onChange(value: string): void;
}

/** Text with merge fields: `{{deadline}}` is typed, or chosen from a list and put where the caret is. */
export function FieldText({ id, label, value, max, placeholder, onChange }: Props) {
  const { t } = useText();
  const box = useRef<TextAreaRef>(null);
  const insert = (field: MergeField): void => {
    const area = box.current?.resizableTextArea?.textArea;
    const from = area?.selectionStart ?? value.length;
    const to = area?.selectionEnd ?? from;
    onChange(`${value.slice(0, from)}{{${field}}}${value.slice(to)}`);
    area?.focus();
  };
  return (
    <div className="lt-text">
      <Input.TextArea
        ref={box}
        id={id}
        aria-label={label}
        autoSize={{ minRows: 1, maxRows: 12 }}
        maxLength={max}
        value={value}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
      />
      <Dropdown
        trigger={["click"]}
        menu={{
          className: "lt-menu",
          items: MERGE_FIELDS.map((field) => ({ key: field, label: t(`letters.merge.${field}`) })),
          onClick: ({ key }) => insert(key as MergeField),
        }}
      >
        <Button icon={<PlusOutlined />} aria-label={t("letters.insertInto", { label })} title={t("letters.insert")} />
      </Dropdown>
    </div>
  );
}
