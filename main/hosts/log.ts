import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { AppError } from "../../shared/contract/errors";
import type { Log } from "../core/ports/host";

/** A full file becomes the older one; so the log never holds more than twice this, in bytes. */
const FULL = 512 * 1024;

/** Only these messages are V8's own words about code; any other may quote a name, a path or a secret. */
const SAFE_MESSAGES = new Set(["TypeError", "ReferenceError"]);

/** An error without what it may quote: its class, code and where it was thrown (file names only). */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = error instanceof AppError ? error.code : "code" in error ? String(error.code) : "";
  const message = SAFE_MESSAGES.has(error.name) ? error.message : "";
  const frames = [...(error.stack ?? "").matchAll(/^\s+at (?:(\S+) )?.*?([^/\\():]+:\d+):\d+\)?$/gm)]
    .slice(0, 8)
    .map(([, name = "", place = ""]) => `${name}@${basename(place)}`);
  const cause = error.cause === undefined ? "" : ` caused by ${describe(error.cause)}`;
  return [error.name, code, message, ...frames].filter((part) => part !== "").join(" | ") + cause;
}

/**
 * The rotating log (design §11): events, numbers and error classes; no names, no paths, no secrets. Failing to write it
 * never stops the work.
 */
export function createLog(folder: string, now: () => Date = () => new Date()): Log {
  const current = join(folder, "pakmud.log");
  const older = join(folder, "pakmud.1.log");

  const write = (level: "info" | "error", text: string): void => {
    try {
      mkdirSync(folder, { recursive: true });
      if (existsSync(current) && statSync(current).size > FULL) renameSync(current, older);
      appendFileSync(current, `${now().toISOString()} ${level} ${text}\n`);
    } catch {
      // A full disk or a read-only folder: the work itself reports that to the user.
    }
  };
  return {
    info: (event, facts = {}) =>
      write("info", [event, ...Object.entries(facts).map(([key, value]) => `${key}=${value}`)].join(" ")),
    error: (event, error) => write("error", `${event} ${describe(error)}`),
    async text() {
      return [older, current].map((file) => (existsSync(file) ? readFileSync(file, "utf8") : "")).join("");
    },
  };
}
