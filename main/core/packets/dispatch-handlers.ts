import { v7 } from "uuid";
import { AppError } from "../../../shared/contract";
import type { PacketDispatch } from "../../../shared/contract/packets";
import type { Context } from "../context";
import { recipientName } from "../enclosures";
import { XLSX } from "../exports/file-names";
import type { Handlers } from "../handlers";
import { letterFacts } from "../letters/facts";
import type { DispatchTable } from "../ports/rows";
import type { Reader } from "../ports/store";
import { loadRound } from "../rounds";
import { dispatchBook } from "./made-list";

type DispatchHandlers = Pick<
  Handlers["packets"],
  "dispatches" | "dispatch" | "correctDispatch" | "removeDispatch" | "dispatchBook"
>;

function toDispatch({ roundId: _round, ...row }: DispatchTable): PacketDispatch {
  return row;
}

async function entry(reader: Reader, id: string): Promise<DispatchTable> {
  const row = await reader.table("dispatch").get(id);
  if (!row) throw new AppError("NOT_FOUND", { table: "dispatch" });
  return row;
}

/** Latest day first, and on one day in the order in which they were entered. */
async function entries(reader: Reader, roundId: string): Promise<DispatchTable[]> {
  const rows = await reader.table("dispatch").find({ roundId }, { by: "sentOn", descending: true });
  return rows.toSorted((a, b) => b.sentOn.localeCompare(a.sentOn) || a.id.localeCompare(b.id));
}

/** The book of what was sent: it marks no step and moves no number. */
export function dispatchHandlers(context: Context): DispatchHandlers {
  const { store } = context;
  const titled = async (reader: Reader, roundId: string): Promise<string> =>
    (await loadRound(reader, roundId)).row.title;

  return {
    dispatches: ({ roundId }) =>
      store.read(async (reader) => {
        await loadRound(reader, roundId);
        return { rows: (await entries(reader, roundId)).map(toDispatch) };
      }),

    async dispatch({ roundId, recipients, receiptNo = "", what = "", note = "", ...sent }) {
      const { value, activityId } = await store.write<{ readonly ids: string[]; readonly subject: string }>(
        ({ ids, subject }) => ({ what: "packets.dispatch", subject, count: ids.length, undoable: true }),
        async (writer) => {
          const facts = await letterFacts(context, writer, roundId);
          const names = new Map(facts.groups.map(({ key, recipient }) => [key, recipientName(recipient)]));
          const rows = [...new Set(recipients)].map((recipient) => {
            const name = names.get(recipient);
            if (name === undefined) throw new AppError("INVALID_INPUT", { fields: ["recipients"] });
            const said = { receiptNo, what, note, at: writer.now, who: writer.who };
            return { id: v7(), roundId, recipient, name, ...sent, ...said };
          });
          await writer.table("dispatch").insertMany(rows);
          return { ids: rows.map(({ id }) => id), subject: facts.loaded.row.title };
        },
      );
      context.changed("letters", "activity");
      return { ids: value.ids, activityId };
    },

    async correctDispatch({ id, version, ...patch }) {
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      const { activityId } = await store.write<string>(
        (subject) => ({ what: "packets.correctDispatch", subject, undoable: true }),
        async (writer) => {
          const { roundId } = await entry(writer, id);
          await writer.table("dispatch").update(id, given, version);
          return titled(writer, roundId);
        },
      );
      context.changed("letters", "activity");
      return { activityId };
    },

    async removeDispatch({ id, version }) {
      const { activityId } = await store.write<string>(
        (subject) => ({ what: "packets.removeDispatch", subject, undoable: true }),
        async (writer) => {
          const { roundId } = await entry(writer, id);
          await writer.table("dispatch").remove(id, version);
          return titled(writer, roundId);
        },
      );
      context.changed("letters", "activity");
      return { activityId };
    },

    async dispatchBook({ roundId }, control) {
      await control.progress(0, 1, "write");
      const { title, rows } = await store.read(async (reader) => ({
        title: await titled(reader, roundId),
        rows: await entries(reader, roundId),
      }));
      if (rows.length === 0) throw new AppError("NOTHING_TO_PRINT");
      const bytes = await context.sheetWriter.write([dispatchBook(title, rows)]);
      await control.progress(1, 1, "write");
      return context.artifacts.put({ name: "ทะเบียนส่งเอกสาร.xlsx", mime: XLSX, bytes, secret: false });
    },
  };
}
