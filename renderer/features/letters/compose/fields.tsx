import { Form, Select } from "antd";
import type { ReactNode } from "react";
import type { LetterDraft } from "../../../../shared/contract/letters";

export interface FieldsProps {
  readonly draft: LetterDraft;
  change(patch: Partial<LetterDraft>): void;
}

export function Labelled(props: { readonly id: string; readonly label: string; readonly children: ReactNode }) {
  return (
    <Form.Item layout="vertical" label={props.label} htmlFor={props.id} className="lt-field">
      {props.children}
    </Form.Item>
  );
}

interface ChoiceProps<T extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  onChange(value: T): void;
}

export function Choice<T extends string>({ id, label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <Labelled id={id} label={label}>
      <Select<T> id={id} value={value} options={[...options]} onChange={onChange} />
    </Labelled>
  );
}
