import type { AgencyKind } from "../../../shared/domain/kinds";
import { type AgencySearch, type SearchKey, searchAmong, searchKey } from "../../../shared/domain/search";
import { sortedAgencies } from "../../../shared/domain/sorting";
import { type District, districtNames } from "../agencies/districts";
import type { Resources } from "../ports/resources";
import type { Reader } from "../ports/store";

/** An agency as it is searched for. */
export interface Findable {
  readonly id: string;
  readonly version: number;
  /** As a form's QR names it. */
  readonly serial: number;
  readonly kind: AgencyKind;
  readonly name: string;
  readonly username: string | null;
  readonly district: District | null;
}

interface Keyed {
  readonly agency: Findable;
  readonly key: SearchKey;
}

export interface Searched extends AgencySearch<Findable> {
  readonly bySerial: ReadonlyMap<number, Findable>;
}

/** The registry ready to be searched; made anew only of what changed since the last question. */
export interface SearchIndex {
  of(reader: Reader): Promise<Searched>;
}

/**
 * What tells one state of the store from another: agencies change only under an activity (ports/store), and a store that
 * was put in its place has activities of its own.
 */
async function revisionOf(reader: Reader): Promise<string | null> {
  const [last] = await reader.table("activity").find({}, { by: "id", descending: true, limit: 1 });
  return last?.id ?? null;
}

const COLUMNS = ["id", "version", "serial", "kind", "name", "username", "districtCode"] as const;

export function createSearchIndex(resources: Resources): SearchIndex {
  let keyed = new Map<string, Keyed>();
  let search: Searched = { ...searchAmong<Findable>([]), bySerial: new Map() };
  let known: string | null = null;

  return {
    async of(reader) {
      const revision = await revisionOf(reader);
      if (revision !== null && revision === known) return search;
      known = revision;
      const versions = await reader.table("agency").pick(["id", "version"]);
      const stale = versions.filter(({ id, version }) => keyed.get(id)?.agency.version !== version);
      if (stale.length === 0 && versions.length === keyed.size) return search;

      const districts = districtNames(resources);
      const rows = await reader.table("agency").pick(COLUMNS, { id: stale.map(({ id }) => id) });
      const fresh = rows.map(({ districtCode, ...row }) => ({ ...row, district: districts(districtCode) }));
      const kept = versions.flatMap(({ id }) => keyed.get(id) ?? []);
      const entries = new Map(kept.map((entry) => [entry.agency.id, entry]));
      for (const agency of fresh) entries.set(agency.id, { agency, key: searchKey(agency) });
      keyed = new Map(
        sortedAgencies([...entries.values()].map((entry) => ({ ...entry.agency, entry }))).map(({ id, entry }) => [
          id,
          entry,
        ]),
      );
      search = {
        ...searchAmong([...keyed.values()]),
        bySerial: new Map([...keyed.values()].map(({ agency }) => [agency.serial, agency])),
      };
      return search;
    },
  };
}
