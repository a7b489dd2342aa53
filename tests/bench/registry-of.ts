import { v7 } from "uuid";
import type { Context } from "../../main/core/context";
import { roundHandlers } from "../../main/core/rounds";
import { STEP_TEMPLATES } from "../../shared/domain/step-templates";
import { putAgencies } from "../support/test-context";

/** Made-up 15-character values out of the code alphabet. */
function madeUpCode(index: number): string {
  return index.toString(14).padStart(15, "0").toUpperCase().replace(/[01]/g, "2");
}

/** Fills a store with so many agencies, each with a sealed code and password, and a round in which a third has reported. */
export async function fillRegistry(context: Context, size: number): Promise<{ roundId: string; agencyIds: string[] }> {
  const districts = context.resources.districts();
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
  const credentials = agencyIds.flatMap((agencyId, index) =>
    (["code", "password"] as const).map((field) => ({
      id: v7(),
      agencyId,
      field,
      sealed: context.vault.seal(madeUpCode(index), agencyId),
      mac: context.vault.mac(madeUpCode(index)),
      last3: "222",
      active: 1 as const,
      createdAt: "2021-01-01T00:00:00.000Z",
    })),
  );
  await context.store.write({ what: "bench", undoable: false }, (writer) =>
    writer.table("credential").insertMany(credentials),
  );
  const [template] = STEP_TEMPLATES;
  const { id: roundId } = await roundHandlers(context).create({
    title: "bench",
    circularNo: "",
    circularDate: null,
    deadline: "2021-01-31",
    steps: (template?.steps ?? []).map((step) => ({ ...step })),
  });
  return { roundId, agencyIds };
}
