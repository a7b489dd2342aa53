import { fullName } from "../../../shared/domain/kinds";
import { compareAgencies } from "../../../shared/domain/sorting";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import { districtNames } from "./districts";

/** Personal data (PDPA): what the store holds of responsible officers, and its erasure. */
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
        return { rows };
      }),
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
