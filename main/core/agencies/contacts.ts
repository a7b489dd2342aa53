import { AppError } from "../../../shared/contract";
import { fullName } from "../../../shared/domain/kinds";
import { compareAgencies } from "../../../shared/domain/sorting";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import type { ReportTable } from "../ports/rows";
import type { Writer } from "../ports/store";
import { districtNames } from "./districts";
import { type ReporterName, reportersOf } from "./reporters";

/** A report whose signer was erased. */
const NOBODY = { reporter: "", position: "" } as const;

/** The reports of an agency that this person signed, in every round. @throws AppError NOT_FOUND where there is none */
async function reportsBy(writer: Writer, { agencyId, name, position }: ReporterName): Promise<ReportTable[]> {
  const obligations = await writer.table("obligation").pick(["id"], { agencyId });
  const obligationId = obligations.map(({ id }) => id);
  const found = await writer.table("report").find({ obligationId, reporter: name, position });
  if (found.length === 0 || (name === "" && position === "")) throw new AppError("NOT_FOUND", { table: "report" });
  return found;
}

/** Personal data (PDPA): what the store holds of responsible officers and of who signed reports, and its erasure. */
export function contactHandlers(context: Context): Handlers["contacts"] {
  const { store } = context;
  return {
    list: () =>
      store.read(async (reader) => {
        const officers = await reader.table("officer").find();
        const agencies = await reader.table("agency").find({ id: officers.map(({ id }) => id) });
        const districts = districtNames(context.resources);
        const byId = new Map(officers.map((officer) => [officer.id, officer]));
        const rows = agencies
          .map((agency) => ({ ...agency, district: districts(agency.districtCode) }))
          .sort(compareAgencies)
          .flatMap((agency) => {
            const held = byId.get(agency.id);
            if (!held) return [];
            const { name, position, mobile, email } = held;
            return [{ agencyId: agency.id, agency: fullName(agency), officer: { name, position, mobile, email } }];
          });
        return { rows, reporters: await reportersOf(reader, context) };
      }),
    async correctReporter(given) {
      const { activityId } = await store.write<readonly ReportTable[]>(
        (found) => ({ what: "contacts.correctReporter", count: found.length, undoable: true }),
        async (writer) => {
          const found = await reportsBy(writer, given);
          const { name: reporter, position } = given.to;
          for (const { id } of found) await writer.table("report").update(id, { reporter, position });
          return found;
        },
      );
      context.changed("agencies", "rounds", "activity");
      return { activityId };
    },
    async eraseReporter(given) {
      const { value } = await store.write<readonly ReportTable[]>(
        { what: "contacts.eraseReporter", undoable: false },
        async (writer) => {
          const found = await reportsBy(writer, given);
          for (const { id } of found) await writer.table("report").update(id, NOBODY);
          return found;
        },
      );
      for (const { id } of value) await store.erase("report", id, Object.keys(NOBODY));
      context.changed("agencies", "rounds", "activity");
      return {};
    },
    async erase({ agencyId }) {
      await store.write({ what: "contacts.erase", undoable: false }, async (writer) => {
        const officers = writer.table("officer");
        if (await officers.get(agencyId)) await officers.remove(agencyId);
      });
      // Also when no officer is left: an erasure that was interrupted, or one removed earlier, is still in the log.
      await store.erase("officer", agencyId);
      context.changed("agencies", "activity");
      return {};
    },
  };
}
