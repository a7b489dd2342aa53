import { v7 } from "uuid";
import { AppError } from "../../../shared/contract";
import { requireAgency } from "../agencies/edit-agency";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import { refuseOnSample } from "../imports/refuse-on-sample";
import { todayOf } from "../today";
import { proposeSatisfaction, saysMore } from "./propose";

/** Satisfaction, answers and zero-copy of the service points, month by month (issue 4). */
export function satisfactionHandlers(context: Context): Handlers["satisfaction"] {
  const { store } = context;
  return {
    async propose(input, control) {
      await refuseOnSample(context);
      return proposeSatisfaction(context, input, control);
    },
    async take({ fileName, rows }) {
      await refuseOnSample(context);
      const keys = new Set(rows.map(({ agencyId, month }) => `${agencyId} ${month}`));
      const thisMonth = todayOf(context).slice(0, 7);
      if (keys.size < rows.length || rows.some(({ month }) => month > thisMonth)) {
        throw new AppError("INVALID_INPUT", { fields: ["rows"] });
      }
      const { value, activityId } = await store.write<number>(
        (taken) => ({ what: "satisfaction.take", subject: fileName, count: taken, undoable: true }),
        async (writer) => {
          const agencies = [...new Set(rows.map(({ agencyId }) => agencyId))];
          const there = await writer.table("agency").count({ id: agencies });
          if (there < agencies.length) throw new AppError("NOT_FOUND", { table: "agency" });
          const table = writer.table("satisfaction");
          const known = new Map(
            (await table.find({ agencyId: agencies })).map((row) => [`${row.agencyId} ${row.month}`, row]),
          );
          let taken = 0;
          for (const { agencyId, month, score, answers, zeroCopy } of rows) {
            const before = known.get(`${agencyId} ${month}`);
            if (!saysMore({ score, answers, zeroCopy }, before ?? null)) continue;
            const said = { source: fileName, at: writer.now, who: writer.who };
            const values = {
              score: score ?? before?.score ?? null,
              answers: answers ?? before?.answers ?? null,
              zeroCopy: zeroCopy ?? before?.zeroCopy ?? null,
            };
            if (before) await table.update(before.id, { ...values, ...said });
            else await table.insert({ ...values, ...said, id: v7(), agencyId, month });
            taken++;
          }
          return taken;
        },
      );
      context.changed("agencies", "activity");
      return { activityId, taken: value };
    },
    trend: ({ agencyId }) =>
      store.read(async (reader) => {
        await requireAgency(reader, agencyId);
        const rows = await reader.table("satisfaction").find({ agencyId }, { by: "month" });
        return {
          rows: rows.map(({ month, score, answers, zeroCopy, source, at, who }) => ({
            ...{ month, score, answers, zeroCopy, source, at, who },
          })),
        };
      }),
  };
}
