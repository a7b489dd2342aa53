import { ReloadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { AppError } from "../../shared/contract";
import { useText } from "../app/i18n";
import { useErrorText } from "../app/i18n/use-error-text";
import { EmptyState } from "./EmptyState";

interface ErrorNoticeProps {
  readonly error: AppError;
  readonly onRetry?: () => void;
}

/** In the place of something that could not be shown: what happened, what was kept, a way on. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  const { t } = useText();
  const errorText = useErrorText();
  return (
    <div role="alert">
      <EmptyState
        title={t("ui.failedToLoad")}
        actions={
          onRetry ? (
            <Button icon={<ReloadOutlined />} onClick={onRetry}>
              {t("ui.retry")}
            </Button>
          ) : null
        }
      >
        {errorText(error)}
      </EmptyState>
    </div>
  );
}
