import type { Artifact } from "../../../shared/contract/common";
import type { CalendarDay } from "../../../shared/domain/calendar-day";
import { districtWord } from "../../../shared/domain/district-word";
import type { RoundTerms } from "../../../shared/domain/progress";
import { type ProcessesOf, processesOf } from "../agencies/linked-processes";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import { gridMark } from "../inbox/grid-mark";
import { agenciesOfRound, groupByRecipient, type LoadedRound, loadRound, type RoundAgency, termsOf } from "../rounds";
import { todayOf } from "../today";
import { departmentTable } from "./department-table";
import { fileNamePart, XLSX } from "./file-names";
import { gridSheet } from "./grid-sheet";
import { keepPicture } from "./picture";
import { progressSheets } from "./progress-sheets";

const CSV = "text/csv; charset=utf-8";

interface Counted {
  readonly loaded: LoadedRound;
  readonly agencies: readonly RoundAgency[];
  readonly terms: RoundTerms;
  readonly processes: ProcessesOf | null;
  readonly today: CalendarDay;
}

/** Tables for Excel. Codes, passwords and user names are in none of them. */
export function exportHandlers(context: Context): Handlers["exports"] {
  const count = async (roundId: string): Promise<Counted> => {
    const today = todayOf(context);
    return context.store.read(async (reader) => {
      const loaded = await loadRound(reader, roundId);
      return {
        loaded,
        agencies: await agenciesOfRound(context, reader, loaded),
        terms: termsOf(loaded, today),
        // A closed round stands still; its service points go on.
        processes: loaded.row.closedAt === null ? await processesOf(context, reader) : null,
        today,
      };
    });
  };
  const fileName = (what: string, { loaded, today }: Counted, ending: string): string => {
    const circular = fileNamePart(loaded.row.circularNo);
    return `${what}${circular === "" ? "" : `-${circular}`}-${today}.${ending}`;
  };
  const put = (name: string, mime: string, bytes: Uint8Array): Promise<Artifact> =>
    context.artifacts.put({ name, mime, bytes, secret: false });

  return {
    async progress({ roundId }, control) {
      await control.progress(0, 2, "count");
      const counted = await count(roundId);
      await control.progress(1, 2, "write");
      const bytes = await context.sheetWriter.write(progressSheets(counted));
      return put(fileName("progress", counted, "xlsx"), XLSX, bytes);
    },
    async progressCsv({ roundId }, control) {
      await control.progress(0, 2, "count");
      const counted = await count(roundId);
      await control.progress(1, 2, "write");
      const [recipients, , byAgency] = progressSheets(counted);
      const tables = [
        { what: "progress-recipients", sheet: recipients },
        { what: "progress-agencies", sheet: byAgency },
      ];
      const artifacts: Artifact[] = [];
      for (const { what, sheet } of tables) {
        if (sheet) artifacts.push(await put(fileName(what, counted, "csv"), CSV, context.sheetWriter.writeCsv(sheet)));
      }
      return { artifacts };
    },
    async departmentTable({ roundId }, control) {
      await control.progress(0, 2, "count");
      const counted = await count(roundId);
      await control.progress(1, 2, "write");
      const { loaded, agencies, terms } = counted;
      const bytes = await context.sheetWriter.write([departmentTable(loaded, agencies, terms)]);
      return put(fileName("summary", counted, "xlsx"), XLSX, bytes);
    },
    async grids({ roundId, districtCode }, control) {
      const counted = await count(roundId);
      const { loaded, agencies, terms } = counted;
      const districts = groupByRecipient(agencies).flatMap(({ recipient, members }) =>
        recipient.type === "district" && (districtCode === undefined || recipient.code === districtCode)
          ? [{ recipient, members }]
          : [],
      );
      const artifacts: Artifact[] = [];
      for (const { recipient, members } of districts) {
        await control.progress(artifacts.length, districts.length, "write");
        const bytes = await context.sheetWriter.write(
          [gridSheet(loaded, recipient, members, terms)],
          gridMark(context, loaded, members, terms),
        );
        const name = fileName(`grid-${districtWord(recipient.code)}${recipient.name}`, counted, "xlsx");
        artifacts.push(await put(name, XLSX, bytes));
      }
      return { artifacts };
    },
    picture: ({ file }) => keepPicture(context, file),
  };
}
