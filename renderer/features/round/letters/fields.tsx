import { Form, Input } from "antd";
import type { ReactNode } from "react";
import { DayPicker } from "../../../ui/DayPicker";
import type { HeadFields } from "./head-fields";

/** What every part of the form gets. */
export interface FieldsProps {
  readonly typed: HeadFields;
  change(patch: Partial<HeadFields>): void;
}

interface LabelProps {
  readonly label: string;
  readonly id: string;
  readonly error?: string | null;
  readonly children: ReactNode;
}

export function Labelled({ label, id, error, children }: LabelProps) {
  return (
    <Form.Item label={label} htmlFor={id} {...(error ? { validateStatus: "error" as const, help: error } : {})}>
      {children}
    </Form.Item>
  );
}

interface LineProps extends Omit<LabelProps, "children"> {
  readonly value: string;
  readonly max: number;
  readonly example?: string;
  onChange(value: string): void;
}

/** A labelled line of text. */
export function Line({ value, max, example, onChange, ...label }: LineProps) {
  return (
    <Labelled {...label}>
      <Input
        id={label.id}
        value={value}
        maxLength={max}
        {...(example ? { placeholder: example } : {})}
        onChange={(event) => onChange(event.target.value)}
      />
    </Labelled>
  );
}

interface DayLineProps extends Omit<LabelProps, "children"> {
  readonly value: string | null;
  readonly disabled?: boolean;
  onChange(value: string | null): void;
}

/** A labelled day. */
export function DayLine({ value, onChange, ...label }: DayLineProps) {
  return (
    <Labelled {...label}>
      <DayPicker id={label.id} value={value} onChange={onChange} />
    </Labelled>
  );
}
