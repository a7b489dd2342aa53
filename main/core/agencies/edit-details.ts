import type { z } from "zod";
import { AppError, type contract } from "../../../shared/contract";
import type { Officer, Pin, ServicePoint } from "../../../shared/contract/agencies";
import { parseCoordinates } from "../../../shared/domain/coordinates";
import type { Context } from "../context";
import type { AgencyTable, ServicePointTable } from "../ports/rows";
import type { Writer } from "../ports/store";
import { requireAgency } from "./edit-agency";
import { judgedPin } from "./pin";

/** @returns whether anything changed; an officer of whom nothing is given is none */
export async function setOfficer(writer: Writer, agencyId: string, given: Officer | null): Promise<boolean> {
  const officers = writer.table("officer");
  const before = await officers.get(agencyId);
  const officer = given && trimmed(given);
  if (!officer || Object.values(officer).every((value) => value === "")) {
    if (before) await officers.remove(agencyId);
    return before !== undefined;
  }
  if (!before) await officers.insert({ id: agencyId, ...officer });
  else return (await officers.update(agencyId, officer)).version !== before.version;
  return true;
}

/** @returns whether anything changed */
export async function setServicePoint(writer: Writer, agencyId: string, given: ServicePoint): Promise<boolean> {
  const points = writer.table("servicePoint");
  const { visible, ...rest } = trimmed(given);
  const row: Omit<ServicePointTable, "id" | "version"> = { ...rest, visible: visible ? 1 : 0 };
  const before = await points.get(agencyId);
  if (before) return (await points.update(agencyId, row)).version !== before.version;
  await points.insert({ id: agencyId, ...row });
  return true;
}

function trimmed<T extends object>(given: T): T {
  const entries = Object.entries(given).map(([key, value]) => [key, typeof value === "string" ? value.trim() : value]);
  return Object.fromEntries(entries) as T;
}

type PinColumns = Pick<AgencyTable, "pinLat" | "pinLon" | "pinSource">;

/** @throws AppError COORDINATES_UNREADABLE, COORDINATES_SHORT_LINK */
export function readPin(text: string | null): PinColumns {
  const source = text?.trim() ?? "";
  if (source === "") return { pinLat: null, pinLon: null, pinSource: null };
  const reading = parseCoordinates(source);
  if (!reading.ok) {
    throw new AppError(reading.reason === "short-link" ? "COORDINATES_SHORT_LINK" : "COORDINATES_UNREADABLE");
  }
  return { pinLat: reading.lat, pinLon: reading.lon, pinSource: source };
}

type PinInput = z.output<typeof contract.agencies.setPin.input>;

/** @throws AppError COORDINATES_UNREADABLE, COORDINATES_SHORT_LINK, NOT_FOUND, VERSION_CONFLICT */
export async function setPin(
  context: Context,
  writer: Writer,
  { id, version, text }: PinInput,
): Promise<{ readonly agency: AgencyTable; readonly pin: Pin | null; readonly changed: boolean }> {
  const columns = readPin(text);
  const before = await requireAgency(writer, id);
  const agency = await writer.table("agency").update(id, columns, version);
  return { agency, pin: await judgedPin(context.resources, writer, agency), changed: !isSamePin(before, agency) };
}

function isSamePin(a: PinColumns, b: PinColumns): boolean {
  return a.pinLat === b.pinLat && a.pinLon === b.pinLon && a.pinSource === b.pinSource;
}
