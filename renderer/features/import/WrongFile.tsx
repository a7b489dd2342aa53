import { Alert, Button } from "antd";
import type { AppError } from "../../../shared/contract";
import { useCommand } from "../../app/data/use-command";
import { useText } from "../../app/i18n";
import { useErrorText } from "../../app/i18n/use-error-text";

const TODO = [
  "FILE_EMPTY",
  "FILE_TYPE_UNSUPPORTED",
  "FILE_DAMAGED",
  "FILE_PASSWORD_PROTECTED",
  "FILE_TOO_LARGE",
  "SHEET_NOT_FOUND",
  "LAYOUT_NOT_RECOGNISED",
] as const;
const SECRETS = ["PASSPHRASE_REQUIRED", "SECRETS_LOCKED"];

interface Props {
  readonly fileName: string;
  readonly error: AppError;
  onChoose(): void;
  /** For a refusal that is not the file's fault: secrets were not ready, or the sample was open. */
  onRetry(): void;
}

/** A file that cannot be read: what happened and where, what was kept, what to do. */
export function WrongFile({ fileName, error, onChoose, onRetry }: Props) {
  const { t } = useText();
  const errorText = useErrorText();
  const leave = useCommand("sample.leave");
  const where = (["sheet", "row", "column"] as const)
    .filter((key) => error.details[key] !== undefined && error.details[key] !== null)
    .map((key) => t(`import.wrong.${key}`, { value: String(error.details[key]) }))
    .join(" · ");
  const known = TODO.find((code) => code === error.code);
  if (error.code === "SAMPLE_OPEN") {
    return (
      <section className="pm-card im-wrong-file" role="alert">
        <Alert
          type="warning"
          showIcon
          title={t("import.wrong.sample", { file: fileName })}
          description={errorText(error)}
        />
        <p>{t("import.wrong.sampleTodo")}</p>
        <Button
          type="primary"
          autoFocus
          loading={leave.pending}
          onClick={async () => {
            if (await leave.run({})) onRetry();
          }}
        >
          {t("import.wrong.sampleLeave")}
        </Button>
      </section>
    );
  }
  if (SECRETS.includes(error.code)) {
    return (
      <section className="pm-card im-wrong-file" role="alert">
        <Alert
          type="warning"
          showIcon
          title={t("import.wrong.secrets", { file: fileName })}
          description={errorText(error)}
        />
        <p>{t("import.wrong.kept")}</p>
        <Button type="primary" onClick={onRetry}>
          {t("import.wrong.secretsRetry")}
        </Button>
      </section>
    );
  }
  return (
    <section className="pm-card im-wrong-file" role="alert">
      <Alert
        type="error"
        showIcon
        title={t("import.wrong.title", { file: fileName })}
        description={known ? t(`import.wrong.what.${known}`) : errorText(error)}
      />
      {where ? <p>{t("import.wrong.where", { where })}</p> : null}
      <p>{t("import.wrong.kept")}</p>
      <h3>{t("import.wrong.todo")}</h3>
      <p>{t(`import.wrong.todoText.${known ?? "other"}`)}</p>
      <Button type="primary" onClick={onChoose} autoFocus>
        {t("import.chooseAnother")}
      </Button>
    </section>
  );
}
