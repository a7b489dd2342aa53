import { AppError } from "../../shared/contract";
import type { TableName } from "../core/ports/rows";
import type { ChangeCapture } from "./change-capture";
import type { Row } from "./connection";
import type { RowWrites } from "./row-writes";
import { isEdited, TABLES } from "./schema";
import type { LooseReader } from "./table-reader";

export interface LooseWriter extends LooseReader {
  insert(row: Row): Promise<Row>;
  insertMany(rows: readonly Row[]): Promise<void>;
  update(id: string, patch: Row, version?: number): Promise<Row>;
  remove(id: string, version?: number): Promise<void>;
  mention(id: string): Promise<void>;
}

/** Rows written between two looks at the clock, and milliseconds of writing between two turns of the event loop. */
const LOT = 20;
const SLICE = 12;

/**
 * Changes one table and hands every change of an edited one to `capture`.
 * @param capture null where nothing may be captured (`note`): then edited tables refuse
 */
export function tableWriter(
  name: TableName,
  reader: LooseReader,
  writes: RowWrites,
  capture: ChangeCapture | null,
): LooseWriter {
  const spec = TABLES[name];
  const changed = (before: Row | null, after: Row | null): void => {
    if (!isEdited(name)) return;
    if (!capture) throw new Error(`${name} is edited by people: change it in store.write, not in store.note`);
    capture.changed(name, before, after);
  };
  const existing = (id: string, version: number | undefined): Row => {
    const row = writes.get(name, spec, id);
    if (!row) throw new AppError("NOT_FOUND", { table: name });
    if (version !== undefined && row.version !== version) throw new AppError("VERSION_CONFLICT", { table: name });
    return row;
  };
  const put = (given: Row): Row => {
    const row = spec.versioned ? { ...given, version: 1 } : given;
    writes.insert(name, spec, row);
    changed(null, row);
    return row;
  };
  return {
    ...reader,
    async insert(row) {
      return refusing(name, () => put(row));
    },
    async insertMany(rows) {
      let since = performance.now();
      for (let from = 0; from < rows.length; from += LOT) {
        refusing(name, () => {
          for (const row of rows.slice(from, from + LOT)) put(row);
        });
        // An import of 100,000 must not hold everything else up.
        if (performance.now() - since < SLICE) continue;
        await new Promise(setImmediate);
        since = performance.now();
      }
    },
    async update(id, patch, version) {
      const before = existing(id, version);
      const fresh = Object.entries(patch).filter(([column, value]) => value !== undefined && value !== before[column]);
      // With a version and nothing to set, the row's version stands for what belongs to it (an agency's officer).
      const raise = Object.keys(patch).length === 0 && version !== undefined;
      if (fresh.length === 0 && !raise) return before;
      const set: Row = Object.fromEntries(fresh);
      if (spec.versioned) set.version = Number(before.version) + 1;
      const after = { ...before, ...set };
      refusing(name, () => {
        writes.update(name, id, set);
        if (!raise) changed(before, after);
      });
      return after;
    },
    async remove(id, version) {
      const before = existing(id, version);
      writes.remove(name, id);
      changed(before, null);
    },
    async mention(id) {
      const row = existing(id, undefined);
      changed(row, row);
    },
  };
}

/** The one constraint that people can run into by typing gets its own error. */
function refusing<T>(name: TableName, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (name === "agency" && error instanceof Error && error.message.includes("'agency_identity'")) {
      throw new AppError("AGENCY_EXISTS", {}, { cause: error });
    }
    throw error;
  }
}
