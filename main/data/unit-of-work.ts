import { v7 } from "uuid";
import type { ActivityTable, TableName, Tables } from "../core/ports/rows";
import type { Reader, TableReader, TableWriter, What, Writer } from "../core/ports/store";
import { type ChangeCapture, changeCapture } from "./change-capture";
import { clearImportRows, importDecisions } from "./import-rows";
import { roundCounts } from "./round-counts";
import { type RowWrites, rowWrites } from "./row-writes";
import { TABLES } from "./schema";
import type { Session } from "./session";
import { tableReader } from "./table-reader";
import { tableWriter } from "./table-writer";

// The only two places where rows get their types back: the migrations' columns are those of ports/rows, checked by a test.
function typedReader<N extends TableName>(session: Session, name: N): TableReader<Tables[N]> {
  return tableReader(session.queries, name) as unknown as TableReader<Tables[N]>;
}
function typedWriter<N extends TableName>(
  session: Session,
  name: N,
  writes: RowWrites,
  capture: ChangeCapture | null,
): TableWriter<Tables[N]> {
  const writer = tableWriter(name, tableReader(session.queries, name), writes, capture);
  return writer as unknown as TableWriter<Tables[N]>;
}

export function readerOn(session: Session): Reader {
  return {
    table: (name) => typedReader(session, name),
    roundCounts: (roundId) => roundCounts(session.queries, roundId),
    importDecisions: (proposalId) => importDecisions(session.queries, proposalId),
  };
}

interface Facts {
  readonly now: string;
  readonly who: string;
}

interface Work {
  readonly activityId: string;
  readonly writes: RowWrites;
  readonly capture: ChangeCapture;
}

function newWork(session: Session): Work {
  const activityId = v7();
  const writes = rowWrites(session);
  return { activityId, writes, capture: changeCapture(activityId, session.connection, writes) };
}

/** @param capture null where nothing that people edit may be written */
function writerOn(session: Session, facts: Facts, { activityId, writes }: Work, capture: ChangeCapture | null): Writer {
  const made = new Map<TableName, unknown>();
  return {
    ...readerOn(session),
    table<N extends TableName>(name: N): TableWriter<Tables[N]> {
      const known = made.get(name) ?? typedWriter(session, name, writes, capture);
      made.set(name, known);
      return known as TableWriter<Tables[N]>;
    },
    clearImportRows: (proposalId) => clearImportRows(session.connection, proposalId),
    async nextSerial(table) {
      // Past the counter and past what is there: rows may come back by undo or come with serials of their own.
      const [row] = session.connection.all(
        `SELECT max(
           coalesce((SELECT last FROM serial_counter WHERE name = ?), 0),
           coalesce((SELECT max(serial) FROM ${table}), 0)
         ) + 1 AS next`,
        [table],
      );
      const next = Number(row?.next);
      session.connection.run("INSERT OR REPLACE INTO serial_counter (name, last) VALUES (?, ?)", [table, next]);
      return next;
    },
    activityId,
    ...facts,
  };
}

/** `store.write`: the work, its captured changes, and the activity row they stand under. */
export async function workUnderActivity<T>(
  session: Session,
  facts: Facts,
  what: What | ((value: T) => What),
  work: (writer: Writer) => Promise<T>,
): Promise<{ value: T; activityId: string }> {
  const own = newWork(session);
  const value = await work(writerOn(session, facts, own, own.capture));
  const said = typeof what === "function" ? what(value) : what;
  const activity: ActivityTable = {
    id: own.activityId,
    at: facts.now,
    who: facts.who,
    what: said.what,
    subject: said.subject ?? null,
    count: said.count ?? 1,
    // A form saved as it was changed nothing: were it undoable, taking back the last change would stop at it for ever.
    undoable: said.undoable && own.capture.any() ? 1 : 0,
    undoneBy: null,
  };
  own.writes.insert("activity", TABLES.activity, { ...activity });
  return { value, activityId: own.activityId };
}

/** `store.rehearse`: captures like a write, for a transaction that is rolled back. */
export async function workToRollBack<T>(
  session: Session,
  facts: Facts,
  work: (writer: Writer) => Promise<T>,
): Promise<T> {
  const own = newWork(session);
  return work(writerOn(session, facts, own, own.capture));
}

/** `store.note`: a durable write that is no activity. */
export async function workUnderNoActivity<T>(
  session: Session,
  facts: Facts,
  work: (writer: Writer) => Promise<T>,
): Promise<T> {
  return work(writerOn(session, facts, newWork(session), null));
}
