import type { Context } from "../context";
import type { Handlers } from "../handlers";
import { loadRound, roundAgencies, termsOf } from "../rounds";
import { todayOf } from "../today";
import { fileNamePart, XLSX } from "./file-names";
import { progressSheets } from "./progress-sheets";

/** Tables for Excel. Codes, passwords and user names are in none of them. */
export function exportHandlers(context: Context): Handlers["exports"] {
  return {
    async progress({ roundId }, control) {
      await control.progress(0, 2, "count");
      const today = todayOf(context);
      const { loaded, agencies } = await context.store.read(async (reader) => ({
        loaded: await loadRound(reader, roundId),
        agencies: await roundAgencies(reader, context.resources, roundId),
      }));
      const terms = termsOf(loaded, today);
      await control.progress(1, 2, "write");
      const bytes = await context.sheetWriter.write(progressSheets(loaded, agencies, terms));
      const circular = fileNamePart(loaded.row.circularNo);
      return context.artifacts.put({
        name: `progress${circular === "" ? "" : `-${circular}`}-${today}.xlsx`,
        mime: XLSX,
        bytes,
        secret: false,
      });
    },
  };
}
