import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { AppError } from "../../../shared/contract";

async function stdinText(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

async function fileInput(path: string, field: string): Promise<{ name: string; bytes: Uint8Array }> {
  try {
    return { name: basename(path), bytes: new Uint8Array(await readFile(path)) };
  } catch (cause) {
    throw new AppError("INVALID_INPUT", { fields: [field], file: basename(path) }, { cause });
  }
}

/** Replaces every `{"$file": "PATH"}` by the file's bytes and bare name. */
async function withFiles(value: unknown, field: string): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((inner, at) => withFiles(inner, `${field}.${at}`)));
  if (typeof value !== "object" || value === null) return value;
  if ("$file" in value && typeof value.$file === "string") return fileInput(value.$file, field);
  const entries = Object.entries(value).map(async ([key, inner]) => {
    return [key, await withFiles(inner, field === "" ? key : `${field}.${key}`)] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** The input of a call from its JSON ("-" = from stdin). @throws AppError INVALID_INPUT for no JSON or no such file */
export async function readInput(text: string): Promise<unknown> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text === "-" ? await stdinText() : text);
  } catch {
    throw new AppError("INVALID_INPUT", { fields: ["(json)"] });
  }
  return withFiles(parsed, "");
}
