import { v7 } from "uuid";
import { AppError } from "../../../shared/contract";
import { deadlineDoubts } from "../../../shared/domain/deadline";
import { holidayNames } from "../../../shared/domain/holidays";
import { type IsHoliday, workingDayBefore, workingDaysLeft } from "../../../shared/domain/working-days";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import { enteredHolidays } from "../holidays/entered";
import { todayOf } from "../today";
import { loadOpenRound } from "./load-round";

/** Deadlines: what is doubtful about one, and moving one with its reason. */
export function deadlineHandlers(context: Context): Pick<Handlers["rounds"], "checkDeadline" | "extend"> {
  const { store } = context;
  return {
    checkDeadline: ({ deadline, from = todayOf(context), departmentDeadline = null }) =>
      store.read(async (reader) => {
        const nameOf = holidayNames(await enteredHolidays(reader));
        const isHoliday: IsHoliday = (day) => nameOf(day) !== null;
        return {
          workingDays: workingDaysLeft(from, deadline, isHoliday),
          warnings: deadlineDoubts(deadline, from, departmentDeadline, isHoliday),
          holiday: nameOf(deadline),
          workingDayBefore: workingDayBefore(deadline, isHoliday),
        };
      }),
    async extend({ id, version, target, to, reason }) {
      const { activityId } = await store.write<string>(
        (title) => ({ what: "rounds.extend", subject: title, undoable: true }),
        async (writer) => {
          const { row } = await loadOpenRound(writer, id);
          const column = target === "agencies" ? "deadline" : "departmentDeadline";
          if (row[column] === to) throw new AppError("INVALID_INPUT", { fields: ["to"] });
          await writer.table("round").update(id, { [column]: to }, version);
          await writer.table("extension").insert({
            id: v7(),
            roundId: id,
            target,
            fromDay: row[column],
            toDay: to,
            reason,
            at: writer.now,
            who: writer.who,
          });
          return row.title;
        },
      );
      context.changed("rounds", "agencies", "activity");
      return { activityId };
    },
  };
}
