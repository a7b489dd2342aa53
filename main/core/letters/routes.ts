import { z } from "zod";
import { Kind } from "../../../shared/contract/common";
import type { Routes } from "../../../shared/domain/recipient";
import type { Reader, Writer } from "../ports/store";

/** The setting that holds a round's routes, as JSON; none = the usual way. */
const keyOf = (roundId: string): string => `letterRoutes.${roundId}`;

const Stored = z.partialRecord(Kind, z.enum(["district", "direct"]));

export async function readRoutes(reader: Reader, roundId: string): Promise<Routes> {
  const row = await reader.table("setting").get(keyOf(roundId));
  return row === undefined ? {} : (Stored.safeParse(JSON.parse(row.value)).data ?? {});
}

export async function writeRoutes(writer: Writer, roundId: string, routes: Routes): Promise<void> {
  const settings = writer.table("setting");
  const row = await settings.get(keyOf(roundId));
  const value = JSON.stringify(routes);
  if (value === (row?.value ?? "{}")) return;
  if (row) await settings.update(row.id, { value });
  else await settings.insert({ id: keyOf(roundId), value });
}
