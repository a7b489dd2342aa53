import { sealedCredential } from "../../main/core/agencies/credentials";
import type { Context } from "../../main/core/context";
import { roundHandlers } from "../../main/core/rounds";
import { todayOf } from "../../main/core/today";
import { addDays } from "../../shared/domain/calendar-day";
import { STEP_TEMPLATES } from "../../shared/domain/step-templates";
import { putAgencies } from "../support/test-context";

/** Made-up 15-character values out of the code alphabet. */
function madeUpCode(index: number): string {
  return index.toString(14).padStart(15, "0").toUpperCase().replace(/[01]/g, "2");
}

/** The most agencies that one province has (design §10); more are the country's. */
const PROVINCE_SIZE = 350;
/** A round is open while its office works: days to its deadline. */
const DAYS_LEFT = 10;
/** นครราชสีมา: 32 districts, the most of any province beside Bangkok. */
const LARGEST_PROVINCE = "30";

/**
 * Fills a store with so many agencies, each with a sealed code and password, and a round none has reported in: up to
 * 350 in the districts of one province, as an office has them, more in those of the whole country.
 */
export async function fillRegistry(context: Context, size: number): Promise<{ roundId: string; agencyIds: string[] }> {
  const districts = context.resources
    .districts()
    .filter(({ provinceCode }) => size > PROVINCE_SIZE || provinceCode === LARGEST_PROVINCE);
  const agencyIds = await putAgencies(
    context,
    Array.from({ length: size }, (_, index) => {
      const district = districts[index % districts.length];
      return {
        kind: index % 4 === 0 ? ("SUBDISTRICT_MUNICIPALITY" as const) : ("SAO" as const),
        name: `ตำบลที่${index}`,
        district: district?.code ?? null,
        more: { provinceCode: district?.provinceCode ?? "38", username: `0442140838${index}@info.example` },
      };
    }),
  );
  await context.vault.setPassphrase("bench passphrase");
  const now = "2021-01-01T00:00:00.000Z";
  const credentials = agencyIds.flatMap((agencyId, index) =>
    (["code", "password"] as const).map((field) =>
      sealedCredential(context.vault, { agencyId, field, value: madeUpCode(index), now }),
    ),
  );
  await context.store.write({ what: "bench", undoable: false }, (writer) =>
    writer.table("credential").insertMany(credentials),
  );
  const [template] = STEP_TEMPLATES;
  const { id: roundId } = await roundHandlers(context).create({
    title: "bench",
    circularNo: "",
    circularDate: null,
    deadline: addDays(todayOf(context), DAYS_LEFT),
    steps: (template?.steps ?? []).map((step) => ({ ...step })),
  });
  return { roundId, agencyIds };
}
