import type { PosterBlocked, PosterItem } from "../../../shared/contract/prints";
import { shortName } from "../../../shared/domain/kinds";
import { ratingUrls } from "../agencies/rating-urls";
import type { Context } from "../context";
import type { Reader } from "../ports/store";
import { readSettings } from "../settings";
import { englishNames } from "./english-names";
import { type SheetAgency, sheetAgencies } from "./sheet-agencies";

export interface PosterPlan {
  readonly printable: readonly { readonly agency: SheetAgency; readonly item: PosterItem }[];
  readonly blocked: readonly PosterBlocked[];
}

/** In the code of an example, which is shown and never printed: nobody's address (domain §2). */
const EXAMPLE_URL = "https://example.com/poster-example";

/**
 * Who can get a poster: an agency with a rating URL that no other agency of the whole registry bears, chosen or not. A
 * shared URL would send one office's ratings to another, so both are listed and neither is printed.
 * @param asExample for the preview of a design: an agency without a URL shows an example's code
 */
export async function planPosters(
  context: Context,
  reader: Reader,
  agencyIds?: readonly string[],
  asExample = false,
): Promise<PosterPlan> {
  const { department } = await readSettings(reader, context);
  const english = await englishNames(context, reader);
  const itemOf = (agency: SheetAgency, url: string): PosterItem => {
    const { row, fullName, place } = agency;
    return { type: "poster", agencyId: row.id, department, fullName, place, ...english(row), url };
  };
  const urls = await ratingUrls(context, reader);
  const everyone = await sheetAgencies(context, reader);
  const bearers = new Map<string, SheetAgency[]>();
  for (const agency of everyone) {
    const url = urls.get(agency.row.id);
    if (url) bearers.set(url, [...(bearers.get(url) ?? []), agency]);
  }
  const named = agencyIds === undefined ? everyone : await sheetAgencies(context, reader, agencyIds);
  // Nobody rates what was merged or abolished.
  const chosen = named.filter(({ row }) => row.ended === null);
  const printable: { agency: SheetAgency; item: PosterItem }[] = [];
  const blocked: PosterBlocked[] = [];
  for (const agency of chosen) {
    const { row } = agency;
    const url = urls.get(row.id);
    if (asExample && !url) {
      printable.push({ agency, item: itemOf(agency, EXAMPLE_URL) });
      continue;
    }
    const others = url ? (bearers.get(url) ?? []).filter((other) => other.row.id !== row.id) : [];
    if (url && others.length === 0) {
      printable.push({ agency, item: itemOf(agency, url) });
      continue;
    }
    blocked.push({
      agencyId: row.id,
      kind: row.kind,
      name: row.name,
      reason: url ? "same-url" : "no-url",
      sameAs: others.map((other) => shortName(other.row)),
    });
  }
  return { printable, blocked };
}
