import { AppError, type ErrorCode } from "../../../shared/contract";

/** Reasons a demo can end for, in a few words; what is not here ends with its code alone. */
const REASONS: Partial<Record<ErrorCode, string>> = {
  FILE_EMPTY: "the file is empty",
  FILE_TYPE_UNSUPPORTED: "not a kind of file that can be read; an Excel .xlsx is needed",
  FILE_TYPE_RENAMED: "the file is not of the kind that its name says",
  FILE_DAMAGED: "the file is damaged and cannot be opened",
  FILE_PASSWORD_PROTECTED: "the file is protected with a password",
  FILE_TOO_LARGE: "the file is too large",
  SHEET_NOT_FOUND: "there is no such sheet in the file",
  LAYOUT_NOT_RECOGNISED: "from here on no agency names with accounts or codes were recognised",
  PASSPHRASE_REQUIRED: "the data folder needs its recovery passphrase",
  SECRETS_LOCKED: "the data folder's secrets are locked",
  STORE_READ_ONLY: "the data folder is open in another program",
  SAMPLE_OPEN: "the data folder holds the bundled sample; leave it first, or take another folder",
  STORE_DAMAGED: "the data folder's store is damaged",
  STORE_NEWER_VERSION: "the data folder comes from a newer version",
  STORE_SAVE_FAILED: "the data folder could not be written",
  KEEPER_UNAVAILABLE: "the key beside the data folder cannot be read or written",
  URL_TEMPLATE_INVALID: "the QR template is no https address with {agencyCode} in it",
  BROWSER_NOT_FOUND: "no Chromium, Chrome or Edge was found to print with; set PAKMUD_BROWSER",
  PRINT_OVERFLOW: "something is too long for its page",
  PRINT_FONT_MISSING: "a font could not be loaded to print with",
  QR_MISMATCH: "a QR code did not read back as what it should say",
  PRINT_FAILED: "the browser could not make the PDF",
  ROUND_NEEDS_AGENCIES: "no agency could be taken in",
  FILE_NOT_SAVED: "the output cannot be written there; give a folder",
  CANCELLED: "stopped",
};

/** Why a file could not be opened at all. */
const NOT_READABLE: Readonly<Record<string, string>> = {
  missing: "there is no such file",
  directory: "it is a folder, not a file",
  locked: "another program holds the file open, or it may not be read",
};

/** One line: file, sheet, row and reason as far as they are known. */
export function demoErrorLine(error: unknown, file: string | null): string {
  if (!(error instanceof AppError)) return `error: INTERNAL${error instanceof Error ? ` (${error.name})` : ""}`;
  const { details } = error;
  const place = [
    typeof details.file === "string" ? details.file : file,
    typeof details.sheet === "string" ? `sheet ${details.sheet}` : null,
    typeof details.row === "number" ? `row ${details.row}` : null,
    details.column === undefined || details.column === null ? null : `column ${details.column}`,
  ].filter((part) => part !== null);
  const reason =
    error.code === "FILE_NOT_READABLE"
      ? (NOT_READABLE[String(details.reason)] ?? "the file cannot be read")
      : REASONS[error.code];
  return `error: ${[...place, reason === undefined ? error.code : `${reason} (${error.code})`].join(", ")}`;
}
