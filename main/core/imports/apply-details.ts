import type { Pace } from "../pace";
import type { OfficerTable, ServicePointTable } from "../ports/rows";
import type { Writer } from "../ports/store";
import { DETAIL_FIELDS, type DetailField } from "./match/agency-details";

/** What rows say of one agency's officer and service point. */
export type Details = ReadonlyMap<DetailField, string>;

type Officer = Omit<OfficerTable, "version">;
type Point = Omit<ServicePointTable, "version">;

function blankPoint(id: string): Point {
  return {
    id,
    agencyCode: "",
    displayNameTh: "",
    displayNameEn: "",
    fullName: "",
    addressTh: "",
    addressEn: "",
    phone: "",
    openingHours: "",
    openingNote: "",
    visible: 1,
    gecc: "none",
    lastEdited: "",
    processes: null,
  };
}

function officerPatch(details: Details): Partial<Omit<Officer, "id">> {
  const patch: Partial<Omit<Officer, "id">> = {};
  for (const [field, value] of details) {
    const [table, column] = DETAIL_FIELDS[field];
    if (table === "officer") patch[column] = value;
  }
  return patch;
}

function pointPatch(details: Details): Partial<Omit<Point, "id">> {
  const patch: Partial<Omit<Point, "id">> = {};
  for (const [field, value] of details) {
    const [table, column] = DETAIL_FIELDS[field];
    if (table !== "servicePoint") continue;
    if (column === "processes") patch.processes = Number(value);
    else patch[column] = value;
  }
  return patch;
}

/** Writes what rows say beside the agency itself; what they do not speak of stays. */
export async function applyDetails(
  writer: Writer,
  changes: Iterable<{ readonly id: string; readonly details: Details | null }>,
  pace: Pace,
): Promise<void> {
  const officers = writer.table("officer");
  const points = writer.table("servicePoint");
  for (const { id, details } of changes) {
    await pace();
    if (details === null) continue;
    const officer = officerPatch(details);
    if (Object.keys(officer).length > 0) {
      if (await officers.get(id)) await officers.update(id, officer);
      else await officers.insert({ id, name: "", position: "", mobile: "", email: "", ...officer });
    }
    const point = pointPatch(details);
    if (Object.keys(point).length > 0) {
      if (await points.get(id)) await points.update(id, point);
      else await points.insert({ ...blankPoint(id), ...point });
    }
  }
}
