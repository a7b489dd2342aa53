import { CheckOutlined, CopyOutlined } from "@ant-design/icons";
import { Button, type ButtonProps } from "antd";
import { useEffect, useState } from "react";
import { useText } from "../app/i18n";

interface CopyButtonProps extends Pick<ButtonProps, "type" | "size"> {
  /** What to copy, or how to make it. */
  readonly text: string | (() => string);
  /** Empty: the icon alone, with `ariaLabel` for its name. */
  readonly label?: string;
  readonly ariaLabel?: string;
}

/** Copies text and says so on itself; where the clipboard is refused, says how to copy by hand. */
export function CopyButton({ text, label, ariaLabel, type, size }: CopyButtonProps) {
  const { t } = useText();
  const [outcome, setOutcome] = useState<"copied" | "failed" | null>(null);
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), 2500);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(typeof text === "function" ? text() : text);
      setOutcome("copied");
    } catch {
      setOutcome("failed");
    }
  };
  const words = outcome === "copied" ? t("ui.copied") : outcome === "failed" ? t("ui.copyFailed") : label;
  return (
    <Button
      {...(type ? { type } : {})}
      {...(size ? { size } : {})}
      icon={outcome === "copied" ? <CheckOutlined /> : <CopyOutlined />}
      onClick={copy}
      aria-live="polite"
      aria-label={outcome ? undefined : ariaLabel}
    >
      {words ?? t("ui.copy")}
    </Button>
  );
}
