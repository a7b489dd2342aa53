import type { OutputOf } from "../../../shared/contract";
import type { contacts } from "../../../shared/contract/agencies";
import { fullName } from "../../../shared/domain/kinds";
import { compareAgencies } from "../../../shared/domain/sorting";
import type { Context } from "../context";
import type { Reader } from "../ports/store";
import { districtNames } from "./districts";

type Reporter = OutputOf<(typeof contacts)["list"]>["reporters"][number];

export type ReporterName = Pick<Reporter, "agencyId" | "name" | "position">;

/** Everybody who signed a report, by agency in the order of its tables. */
export async function reportersOf(reader: Reader, { resources }: Pick<Context, "resources">): Promise<Reporter[]> {
  const reports = await reader.table("report").pick(["obligationId", "reporter", "position"]);
  const signed = reports.filter(({ reporter, position }) => reporter !== "" || position !== "");
  const obligations = await reader
    .table("obligation")
    .pick(["id", "agencyId"], { id: [...new Set(signed.map(({ obligationId }) => obligationId))] });
  const agencyOf = new Map(obligations.map(({ id, agencyId }) => [id, agencyId]));
  const byPerson = new Map<string, ReporterName & { reports: number }>();
  for (const { obligationId, reporter: name, position } of signed) {
    const agencyId = agencyOf.get(obligationId);
    if (agencyId === undefined) continue;
    const key = [agencyId, name, position].join("\n");
    const known = byPerson.get(key);
    if (known) known.reports += 1;
    else byPerson.set(key, { agencyId, name, position, reports: 1 });
  }
  const people = [...byPerson.values()];
  const districts = districtNames(resources);
  const agencies = (
    await reader
      .table("agency")
      .pick(["id", "kind", "name", "districtCode"], { id: [...new Set(people.map(({ agencyId }) => agencyId))] })
  ).map((agency) => ({ ...agency, district: districts(agency.districtCode) }));
  return agencies
    .sort(compareAgencies)
    .flatMap((agency) =>
      people.filter(({ agencyId }) => agencyId === agency.id).map((one) => ({ ...one, agency: fullName(agency) })),
    );
}
