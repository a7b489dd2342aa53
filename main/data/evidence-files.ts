import { createHash } from "node:crypto";
import { join } from "node:path";
import type { SqlJsStatic } from "sql.js";
import { AppError } from "../../shared/contract";
import type { Log } from "../core/ports/host";
import type { StoreFiles } from "../core/ports/store";
import { assertWritable, type Condition } from "./condition";
import { connect } from "./connection";
import { writeDurably } from "./durable-write";
import { errnoOf, readIfThere, type StoreFs } from "./files";

/** A file's place in a folder of files: two letters first, so that no folder grows to thousands. */
function pathIn(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256);
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The bytes, or null where they are not there or have changed. */
export async function readEvidence(fs: StoreFs, folder: string, sha256: string): Promise<Uint8Array | null> {
  const bytes = await readIfThere(fs, pathIn(folder, sha256));
  return bytes && sha256Of(bytes) === sha256 ? bytes : null;
}

/** Writes bytes under their hash unless they are there, whole. */
export async function writeEvidence(fs: StoreFs, folder: string, sha256: string, bytes: Uint8Array): Promise<void> {
  if ((await readEvidence(fs, folder, sha256)) !== null) return;
  const path = pathIn(folder, sha256);
  await fs.makeFolder(join(folder, sha256.slice(0, 2)));
  await writeDurably(fs, path, bytes);
}

/** Files that settings name (the office's emblem and seal): every `sha256` in their JSON. */
const IN_SETTINGS = `SELECT DISTINCT part.atom AS sha256
  FROM setting, json_tree(CASE WHEN json_valid(setting.value) THEN setting.value ELSE 'null' END) AS part
  WHERE part.key = 'sha256' AND part.type = 'text'`;

const PHOTOS = "SELECT photo_sha256 AS sha256 FROM poster_install WHERE photo_sha256 IS NOT NULL";

/** Hashes of the files that a store names; none for a store from before there were any. */
export function evidenceNamed(sqlite: SqlJsStatic, image: Uint8Array): string[] {
  const connection = connect(sqlite, image);
  try {
    const known = connection.all("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'attachment'");
    if (known.length === 0) return [];
    const photos = connection.all("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'poster_install'");
    const rows = connection.all(
      `SELECT sha256 FROM attachment UNION ${photos.length === 0 ? "" : `${PHOTOS} UNION `}${IN_SETTINGS}`,
    );
    return rows.map((row) => String(row.sha256));
  } finally {
    connection.close();
  }
}

/** Copies what a store names from one folder of files to another; what is there already or nowhere is passed over. */
export async function copyEvidence(
  ports: { readonly fs: StoreFs; readonly log: Log },
  hashes: readonly string[],
  from: string,
  to: string,
): Promise<void> {
  for (const sha256 of hashes) {
    try {
      const size = (await ports.fs.stat(pathIn(to, sha256)).catch(() => null))?.size;
      if (size !== undefined) continue;
      const bytes = await readEvidence(ports.fs, from, sha256);
      if (bytes) await writeEvidence(ports.fs, to, sha256, bytes);
    } catch (error) {
      ports.log.error("evidence.copy", error);
    }
  }
}

/** The port: bytes beside the store. */
export function createStoreFiles(ports: {
  readonly fs: StoreFs;
  readonly folder: string;
  readonly log: Log;
  readonly condition: Condition;
}): StoreFiles {
  const { fs, folder, log, condition } = ports;
  // One after another: two writers of the same file would share its temp file.
  let last: Promise<unknown> = Promise.resolve();
  return {
    async put(bytes) {
      assertWritable(condition);
      const sha256 = sha256Of(bytes);
      const written = last.then(() => writeEvidence(fs, folder, sha256, bytes));
      last = written.catch(() => undefined);
      try {
        await written;
      } catch (error) {
        log.error("evidence.save", error);
        throw new AppError("STORE_SAVE_FAILED", { error: errnoOf(error) }, { cause: error });
      }
      return { sha256, size: bytes.byteLength };
    },
    async get(sha256) {
      const bytes = await readEvidence(fs, folder, sha256);
      if (!bytes) throw new AppError("EVIDENCE_MISSING");
      return bytes;
    },
  };
}
