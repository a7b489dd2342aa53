import { v7 } from "uuid";
import type { z } from "zod";
import { AppError, type contract } from "../../../shared/contract";
import { shortName } from "../../../shared/domain/kinds";
import { isWebUrl } from "../../../shared/domain/rating-url";
import type { Context } from "../context";
import type { AgencyTable } from "../ports/rows";
import type { Reader, Writer } from "../ports/store";
import { removeObligations } from "../rounds/remove-obligations";
import { readSettings } from "../settings";
import { moveToRemoved } from "./credentials";
import { requireDistrict } from "./districts";
import { bareName, requireUnique } from "./identity";

type NewAgency = z.output<typeof contract.agencies.create.input>;
type AgencyPatch = z.output<typeof contract.agencies.update.input>["patch"];

/** @throws AppError NOT_FOUND */
export async function requireAgency(reader: Reader, id: string): Promise<AgencyTable> {
  const agency = await reader.table("agency").get(id);
  if (!agency) throw new AppError("NOT_FOUND", { table: "agency" });
  return agency;
}

/** The office's province; before it is set, the one of the registry, else of the district. @throws INVALID_INPUT */
async function provinceFor(context: Context, reader: Reader, districtCode: string | null): Promise<string> {
  const { provinceCode } = await readSettings(reader, context);
  if (provinceCode !== null) return provinceCode;
  const [first] = await reader.table("agency").find({}, { by: "id", limit: 1 });
  if (first) return first.provinceCode;
  const district = context.resources.districts().find(({ code }) => code === districtCode);
  if (!district) throw new AppError("INVALID_INPUT", { fields: ["districtCode"] });
  return district.provinceCode;
}

/** @throws AppError AGENCY_EXISTS, DISTRICT_NOT_IN_PROVINCE, INVALID_INPUT (no province known) */
export async function createAgency(context: Context, writer: Writer, given: NewAgency): Promise<AgencyTable> {
  const { kind, districtCode } = given;
  const provinceCode = await provinceFor(context, writer, districtCode);
  if (districtCode !== null) requireDistrict(context.resources, districtCode, provinceCode);
  const identity = { kind, name: bareName(kind, given.name), provinceCode, districtCode };
  await requireUnique(writer, context.resources, identity, null);
  return writer.table("agency").insert({
    ...identity,
    id: v7(),
    serial: await writer.nextSerial("agency"),
    username: null,
    ratingUrl: null,
    note: "",
    nameCheck: null,
    pinLat: null,
    pinLon: null,
    pinSource: null,
    createdAt: writer.now,
    ended: null,
    endedOn: null,
    mergedInto: null,
  });
}

/** Empty means none. @throws AppError URL_INVALID */
function checkedUrl(text: string | null): string | null {
  if (text === null || text === "") return null;
  if (!isWebUrl(text)) throw new AppError("URL_INVALID", { field: "ratingUrl" });
  return text;
}

/**
 * @returns the agency as it is now, and whether anything changed
 * @throws AppError NOT_FOUND, VERSION_CONFLICT, AGENCY_EXISTS, DISTRICT_NOT_IN_PROVINCE, URL_INVALID
 */
export async function updateAgency(
  context: Context,
  writer: Writer,
  { id, version, patch }: { readonly id: string; readonly version: number; readonly patch: AgencyPatch },
): Promise<{ readonly agency: AgencyTable; readonly changed: boolean }> {
  const before = await requireAgency(writer, id);
  if (before.version !== version) throw new AppError("VERSION_CONFLICT", { agency: shortName(before) });
  const kind = patch.kind ?? before.kind;
  const name = patch.name === undefined ? before.name : bareName(kind, patch.name);
  const districtCode = patch.districtCode === undefined ? before.districtCode : patch.districtCode;
  const identity = { kind, name, districtCode, provinceCode: before.provinceCode };
  if (districtCode !== null && districtCode !== before.districtCode) {
    requireDistrict(context.resources, districtCode, before.provinceCode);
  }
  if (patch.kind !== undefined || patch.name !== undefined || patch.districtCode !== undefined) {
    await requireUnique(writer, context.resources, identity, id);
  }
  const after: Partial<Omit<AgencyTable, "id" | "version">> = {
    ...identity,
    ...(patch.username === undefined ? {} : { username: patch.username || null }),
    ...(patch.ratingUrl === undefined ? {} : { ratingUrl: checkedUrl(patch.ratingUrl) }),
    ...(patch.note === undefined ? {} : { note: patch.note }),
    // A corrected name settles the doubt about the one that was read.
    ...(patch.nameCheck === null || name !== before.name ? { nameCheck: null } : {}),
  };
  const agency = await writer.table("agency").update(id, after, version);
  const columns = Object.keys(after) as (keyof typeof after)[];
  return { agency, changed: columns.some((column) => agency[column] !== before[column]) };
}

/**
 * Removes an agency and all that belongs to it, children first; undo brings everything back.
 * @throws AppError NOT_FOUND, VERSION_CONFLICT, ROUND_CLOSED when a closed round counts it
 */
export async function removeAgency(writer: Writer, id: string, version: number): Promise<AgencyTable> {
  const agency = await requireAgency(writer, id);
  if (agency.version !== version) throw new AppError("VERSION_CONFLICT", { agency: shortName(agency) });
  await removeObligations(writer, id);
  for (const credential of await writer.table("credential").find({ agencyId: id })) {
    await moveToRemoved(writer, credential.id);
  }
  for (const former of await writer.table("formerIdentity").find({ agencyId: id })) {
    await writer.table("formerIdentity").remove(former.id);
  }
  for (const joined of await writer.table("agency").find({ mergedInto: id })) {
    await writer.table("agency").update(joined.id, { mergedInto: null });
  }
  if (await writer.table("officer").get(id)) await writer.table("officer").remove(id);
  if (await writer.table("servicePoint").get(id)) await writer.table("servicePoint").remove(id);
  if (await writer.table("posterInstall").get(id)) await writer.table("posterInstall").remove(id);
  for (const month of await writer.table("satisfaction").find({ agencyId: id })) {
    await writer.table("satisfaction").remove(month.id);
  }
  await writer.table("agency").remove(id, version);
  return agency;
}
