import { Form, Input } from "antd";
import type { ReactNode } from "react";

interface FieldProps {
  readonly label: string;
  readonly htmlFor: string;
  readonly hint?: string;
  /** What is wrong with it. */
  readonly error?: string | null;
  readonly children: ReactNode;
}

/** A labelled control in the details of an agency. */
export function Field({ label, htmlFor, hint, error, children }: FieldProps) {
  return (
    <Form.Item
      label={label}
      htmlFor={htmlFor}
      {...(hint ? { extra: hint } : {})}
      {...(error ? { validateStatus: "error" as const, help: error } : {})}
    >
      {children}
    </Form.Item>
  );
}

interface TextFieldProps extends Omit<FieldProps, "children"> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength: number;
  readonly rows?: number;
  readonly type?: "text" | "tel" | "email" | "url";
}

/** A labelled line, or several, of text. */
export function TextField({ value, onChange, maxLength, rows, type = "text", ...field }: TextFieldProps) {
  const shared = {
    id: field.htmlFor,
    value,
    maxLength,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    "aria-invalid": field.error ? true : undefined,
  };
  return (
    <Field {...field}>
      {rows ? (
        <Input.TextArea {...shared} autoSize={{ minRows: rows, maxRows: 8 }} />
      ) : (
        <Input {...shared} type={type} />
      )}
    </Field>
  );
}
