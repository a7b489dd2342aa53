/**
 * Every error a caller can meet. Codes only: the wording lives in the renderer (i18n key `error.<CODE>`), with
 * `details` for its blanks. Details never hold a secret, a personal name or a path.
 */
export const ERROR_CODES = [
  // the bridge
  "UNKNOWN_OPERATION",
  "INVALID_INPUT",
  "INTERNAL",
  "CANCELLED",
  "JOB_NOT_FOUND",
  "NOT_AVAILABLE_HERE",
  // the store
  "STORE_READ_ONLY",
  "STORE_SAVE_FAILED",
  "STORE_DAMAGED",
  "STORE_NEWER_VERSION",
  "VERSION_CONFLICT",
  "NOT_FOUND",
  "BACKUP_NOT_FOUND",
  "BACKUP_UNREADABLE",
  "FOLDER_UNREADABLE",
  "STORE_NOT_EMPTY",
  "SAMPLE_OPEN",
  "STORE_HEALTHY",
  // secrets
  "PASSPHRASE_REQUIRED",
  "PASSPHRASE_WRONG",
  "PASSPHRASE_ALREADY_SET",
  "SECRETS_LOCKED",
  "KEEPER_UNAVAILABLE",
  // sheets
  /** Held open elsewhere, moved or unplugged. On the command line with a reason: missing, locked, directory or unreadable. */
  "FILE_NOT_READABLE",
  "FILE_EMPTY",
  "FILE_TYPE_UNSUPPORTED",
  "FILE_TYPE_RENAMED",
  "FILE_DAMAGED",
  "FILE_PASSWORD_PROTECTED",
  "FILE_TOO_LARGE",
  "PASTE_WITHOUT_TABLE",
  "SHEET_NOT_FOUND",
  "LAYOUT_NOT_RECOGNISED",
  /** A sheet without scores, answers or zero-copy percents beside agencies. */
  "MEASURES_NOT_FOUND",
  "SOURCE_NOT_AT_HAND",
  // letters
  /** A scan, or a PDF whose first page is a picture. */
  "DOCUMENT_WITHOUT_TEXT",
  "DOCUMENT_TYPE_UNSUPPORTED",
  "DOCUMENT_PASSWORD_PROTECTED",
  "DOCUMENT_DAMAGED",
  // imports
  "PROPOSAL_NOT_OPEN",
  "DECISION_MISSING",
  "DECISION_INVALID",
  "NOTHING_TO_COMMIT",
  // registry
  "AGENCY_EXISTS",
  "DISTRICT_NOT_IN_PROVINCE",
  "COORDINATES_UNREADABLE",
  "COORDINATES_SHORT_LINK",
  "URL_INVALID",
  /** Another agency bears the link already. */
  "URL_TAKEN",
  "URL_TEMPLATE_INVALID",
  // rounds
  "ROUND_NOT_FOUND",
  "ROUND_NEEDS_AGENCIES",
  "ROUND_NEEDS_STEPS",
  "ROUND_CLOSED",
  "NOT_REPORTED",
  "TEMPLATE_UNREADABLE",
  "EVIDENCE_MISSING",
  // undo
  "NOTHING_TO_UNDO",
  "UNDO_NOT_POSSIBLE",
  // paper
  "NOTHING_TO_PRINT",
  "PRINT_OVERFLOW",
  "PRINT_FONT_MISSING",
  "QR_MISMATCH",
  "PRINT_FAILED",
  "PICTURE_UNSUPPORTED",
  "BROWSER_NOT_FOUND",
  "ARTIFACT_NOT_FOUND",
  "FILE_NOT_SAVED",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Blanks for the wording: file, sheet, row, column, field, count … */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

export interface ErrorShape {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

/** The one error that crosses the bridge. Anything else that is thrown becomes INTERNAL and goes to the log. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: { cause?: unknown }) {
    super(code, options);
    this.name = "AppError";
    this.code = code;
    this.details = details;
  }
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ErrorShape };
