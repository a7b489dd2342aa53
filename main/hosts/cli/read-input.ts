import { AppError } from "../../../shared/contract";
import { givenFile } from "./given-file";

async function stdinText(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

/** Replaces every `{"$file": "PATH"}` by the file's bytes and bare name. */
async function withFiles(value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map(withFiles));
  if (typeof value !== "object" || value === null) return value;
  if ("$file" in value && typeof value.$file === "string") return givenFile(value.$file);
  const entries = Object.entries(value).map(async ([key, inner]) => {
    return [key, await withFiles(inner)] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** The input of a call from its JSON ("-" = from stdin). @throws AppError INVALID_INPUT (no JSON), FILE_NOT_READABLE */
export async function readInput(text: string): Promise<unknown> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text === "-" ? await stdinText() : text);
  } catch {
    throw new AppError("INVALID_INPUT", { fields: ["(json)"] });
  }
  return withFiles(parsed);
}
