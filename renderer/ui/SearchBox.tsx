import { Input } from "antd";

interface Props {
  /** What is searched: its name and its placeholder. */
  readonly label: string;
  readonly value: string;
  readonly className?: string;
  onChange(words: string): void;
}

/** A box for words that narrow down what a screen shows. */
export function SearchBox({ label, value, className, onChange }: Props) {
  return (
    <Input.Search
      allowClear
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      {...(className === undefined ? {} : { className })}
    />
  );
}
