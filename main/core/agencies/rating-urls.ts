import { ratingUrlOf } from "../../../shared/domain/rating-url";
import type { Context } from "../context";
import type { Reader } from "../ports/store";
import { readSettings } from "../settings";

/** The URL of every agency's QR, by agency: its own, else from the office's template, else null. Three queries. */
export async function ratingUrls(context: Context, reader: Reader): Promise<ReadonlyMap<string, string | null>> {
  const { ratingUrlTemplate } = await readSettings(reader, context);
  const points = await reader.table("servicePoint").find();
  const codes = new Map(points.map((point) => [point.id, point.agencyCode]));
  const agencies = await reader.table("agency").find();
  return new Map(
    agencies.map(({ id, ratingUrl, username }) => [
      id,
      ratingUrlOf({ ratingUrl, username, agencyCode: codes.get(id) ?? null }, ratingUrlTemplate),
    ]),
  );
}
