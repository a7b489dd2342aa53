import { AppError } from "../../../shared/contract";
import type { OfficialPoster, PosterAgency } from "../../../shared/contract/official-posters";
import { shortName } from "../../../shared/domain/kinds";
import { linksOf, type PosterReason, posterRecogniser } from "../../../shared/domain/official-posters";
import { agencyCodeFor, isWebUrl } from "../../../shared/domain/rating-url";
import { districtNames } from "../agencies/districts";
import { ratingUrls } from "../agencies/rating-urls";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import type { PosterPage } from "../ports/documents";
import type { Reader } from "../ports/store";

interface Facts {
  readonly agencies: ReadonlyMap<string, PosterAgency>;
  readonly recognise: ReturnType<typeof posterRecogniser>;
  /** Who bears a link, made from the template or its own. */
  bearersOf(url: string): readonly PosterAgency[];
}

async function factsOf(context: Context, reader: Reader): Promise<Facts> {
  const districts = districtNames(context.resources);
  const points = new Map((await reader.table("servicePoint").find()).map((point) => [point.id, point.agencyCode]));
  const rows = await reader.table("agency").find({ ended: null });
  const agencies = new Map(
    rows.map(({ id, version, kind, name, districtCode, ratingUrl }) => [
      id,
      { agencyId: id, version, kind, name, district: districts(districtCode), ratingUrl },
    ]),
  );
  const urls = await ratingUrls(context, reader);
  const bearers = new Map<string, PosterAgency[]>();
  for (const [id, agency] of agencies) {
    const url = urls.get(id);
    if (url) bearers.set(url, [...(bearers.get(url) ?? []), agency]);
  }
  return {
    agencies,
    recognise: posterRecogniser(
      rows.map(({ id, kind, name, districtCode, username }) => ({
        ...{ id, kind, name, district: districts(districtCode) },
        code: agencyCodeFor({ agencyCode: points.get(id) ?? null, username }),
      })),
    ),
    bearersOf: (url) => bearers.get(url) ?? [],
  };
}

interface Read {
  readonly file: string;
  readonly pages: readonly PosterPage[];
  readonly error: AppError | null;
}

/** What one page says by itself, before it is compared with the others. */
function judgePage(facts: Facts, id: string, file: string, page: number, { text, codes }: PosterPage): OfficialPoster {
  const urls = linksOf(codes);
  const base = { id, file, page, urls, agencies: [], by: [], others: [], error: null };
  if (urls.length === 0) {
    return { ...base, status: "refused", reason: codes.length === 0 ? "no-qr" : "no-link" };
  }
  const [url = ""] = urls;
  const { ids, by, contradiction } = facts.recognise({ text, url: urls.join(" "), file });
  const agencies = ids.flatMap((one) => facts.agencies.get(one) ?? []);
  const found = { ...base, agencies, by: [...by] };
  const question = (reason: PosterReason, others: readonly PosterAgency[] = []): OfficialPoster => ({
    ...found,
    status: "question",
    reason,
    others: others.map(shortName),
  });
  if (contradiction) return question("contradiction");
  const [agency, another] = agencies;
  if (!agency) return question("no-agency");
  if (another) return question("several-agencies");
  if (urls.length > 1) return question("several-links");
  if (agency.ratingUrl === url) return { ...found, status: "same", reason: null };
  const others = facts.bearersOf(url).filter(({ agencyId }) => agencyId !== agency.agencyId);
  if (others.length > 0) return question("link-taken", others);
  if (agency.ratingUrl !== null) return question("replaces");
  return { ...found, status: "ready", reason: null };
}

/** Pages that propose different links for one agency, or one link for different agencies, become questions. */
function compared(posters: readonly OfficialPoster[]): OfficialPoster[] {
  const settled = posters.filter(({ status }) => status === "ready" || status === "same");
  const seen = new Set<string>();
  return posters.map((poster) => {
    const [agency] = poster.agencies;
    const [url = ""] = poster.urls;
    if (!agency || !settled.includes(poster)) return poster;
    const rivals = settled.filter((other) => other.agencies[0]?.agencyId === agency.agencyId && other.urls[0] !== url);
    if (rivals.length > 0) return { ...poster, status: "question", reason: "agency-twice" };
    const sharers = settled.flatMap((other) =>
      other.urls[0] === url && other.agencies[0] && other.agencies[0].agencyId !== agency.agencyId
        ? [shortName(other.agencies[0])]
        : [],
    );
    if (sharers.length > 0) {
      return { ...poster, status: "question", reason: "link-twice", others: [...new Set(sharers)] };
    }
    // The same poster once more proposes nothing new.
    const again = seen.has(agency.agencyId);
    seen.add(agency.agencyId);
    return again ? { ...poster, status: "same" } : poster;
  });
}

/** Links that stand in official posters, read into a proposal; what a person confirms becomes the agencies' own. */
export function officialPosterHandlers(context: Context): Pick<Handlers["posters"], "readOfficial" | "takeUrls"> {
  const { store } = context;
  return {
    async readOfficial({ files }, control) {
      const read: Read[] = [];
      for (const [index, file] of files.entries()) {
        await control.progress(index, files.length, "reading");
        try {
          const pages = await context.documentReader.readPoster(file, {
            signal: control.signal,
            progress: () => undefined,
          });
          read.push({ file: file.name, pages, error: null });
        } catch (error) {
          if (!(error instanceof AppError) || error.code === "CANCELLED") throw error;
          read.push({ file: file.name, pages: [], error });
        }
      }
      await control.progress(files.length, files.length, "judging");
      const facts = await store.read((reader) => factsOf(context, reader));
      const posters = read.flatMap(({ file, pages, error }, index): OfficialPoster[] =>
        error
          ? [
              {
                ...{ id: `${index + 1}.1`, file, page: 1, urls: [], agencies: [], by: [], others: [] },
                ...{ status: "refused", reason: "unreadable", error: error.code },
              },
            ]
          : pages.map((page, at) => judgePage(facts, `${index + 1}.${at + 1}`, file, at + 1, page)),
      );
      return { posters: compared(posters) };
    },
    async takeUrls({ rows }) {
      const wanted = new Map(rows.map((row) => [row.agencyId, row]));
      const bad = rows.filter(({ url }) => !isWebUrl(url));
      if (bad.length > 0) throw new AppError("URL_INVALID", { field: "ratingUrl" });
      if (wanted.size < rows.length || new Set(rows.map(({ url }) => url)).size < rows.length) {
        throw new AppError("INVALID_INPUT", { fields: ["rows"] });
      }
      const { value, activityId } = await store.write<{ taken: number; subject: string | null }>(
        ({ taken, subject }) => ({
          what: "posters.takeUrls",
          ...(subject === null ? {} : { subject }),
          count: taken,
          undoable: true,
        }),
        async (writer) => {
          const urls = await ratingUrls(context, writer);
          const taken = new Map([...urls].flatMap(([id, url]) => (url && !wanted.has(id) ? [[url, id] as const] : [])));
          let count = 0;
          let subject: string | null = null;
          for (const { agencyId, url, version } of rows) {
            const agency = await writer.table("agency").get(agencyId);
            if (!agency) throw new AppError("NOT_FOUND", { table: "agency" });
            if (taken.has(url)) throw new AppError("URL_TAKEN", { agency: shortName(agency) });
            if (agency.ratingUrl === url) continue;
            await writer.table("agency").update(agencyId, { ratingUrl: url }, version);
            subject = shortName(agency);
            count += 1;
          }
          return { taken: count, subject: count === 1 ? subject : null };
        },
      );
      context.changed("agencies", "activity");
      return { activityId, taken: value.taken };
    },
  };
}
