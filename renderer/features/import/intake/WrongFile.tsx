import { Alert, Button } from "antd";
import type { AppError } from "../../../../shared/contract";
import { useCommand } from "../../../app/data/use-command";
import { useText } from "../../../app/i18n";
import { useErrorText } from "../../../app/i18n/use-error-text";

const TODO = [
  "FILE_EMPTY",
  "FILE_TYPE_UNSUPPORTED",
  "FILE_TYPE_RENAMED",
  "FILE_DAMAGED",
  "FILE_PASSWORD_PROTECTED",
  "FILE_TOO_LARGE",
  "FILE_NOT_READABLE",
  "PASTE_WITHOUT_TABLE",
  "SHEET_NOT_FOUND",
  "SOURCE_NOT_AT_HAND",
  "LAYOUT_NOT_RECOGNISED",
] as const;

/** Why a file was not read: the sample was open, secrets were not ready, or the file itself. */
type Cause = "sample" | "secrets" | "file";

/** What each cause says, and what its one button does. */
const CASES = {
  sample: {
    tone: "warning",
    title: "import.wrong.sample",
    kept: "import.wrong.sampleTodo",
    button: "import.wrong.sampleLeave",
  },
  secrets: {
    tone: "warning",
    title: "import.wrong.secrets",
    kept: "import.wrong.kept",
    button: "import.wrong.secretsRetry",
  },
  file: { tone: "error", title: "import.wrong.title", kept: "import.wrong.kept", button: "import.chooseAnother" },
} as const satisfies Record<Cause, unknown>;

function causeOf(error: AppError): Cause {
  if (error.code === "SAMPLE_OPEN") return "sample";
  return error.code === "PASSPHRASE_REQUIRED" || error.code === "SECRETS_LOCKED" ? "secrets" : "file";
}

interface Props {
  readonly fileName: string;
  readonly error: AppError;
  onChoose(): void;
  /** For a refusal that is not the file's fault: secrets were not ready, or the sample was open. */
  onRetry(): void;
}

/** A file that was not read: what happened and where, what was kept, what to do. */
export function WrongFile({ fileName, error, onChoose, onRetry }: Props) {
  const { t } = useText();
  const errorText = useErrorText();
  const leave = useCommand("sample.leave");
  const cause = causeOf(error);
  const words = CASES[cause];
  const known = TODO.find((code) => code === error.code);
  const where = (["sheet", "row", "column"] as const)
    .filter((key) => error.details[key] !== undefined && error.details[key] !== null)
    .map((key) => t(`import.wrong.${key}`, { value: String(error.details[key]) }))
    .join(" · ");
  const goOn: Record<Cause, () => unknown> = {
    sample: async () => {
      if (await leave.run({})) onRetry();
    },
    secrets: onRetry,
    file: onChoose,
  };
  return (
    <section className="pm-card im-wrong-file" role="alert">
      <Alert
        type={words.tone}
        showIcon
        title={t(words.title, { file: fileName })}
        description={known ? t(`import.wrong.what.${known}`, { is: String(error.details.is ?? "") }) : errorText(error)}
      />
      {where ? <p>{t("import.wrong.where", { where })}</p> : null}
      <p>{t(words.kept)}</p>
      {cause === "file" ? (
        <>
          <h3>{t("import.wrong.todo")}</h3>
          <p>{t(`import.wrong.todoText.${known ?? "other"}`)}</p>
        </>
      ) : null}
      <Button type="primary" autoFocus loading={leave.pending} onClick={goOn[cause]}>
        {t(words.button)}
      </Button>
    </section>
  );
}
