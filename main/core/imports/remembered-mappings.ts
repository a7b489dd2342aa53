import { z } from "zod";
import { ColumnRole } from "../../../shared/contract/import-rows";
import type { Context } from "../context";
import type { Reader, Writer } from "../ports/store";

const Kept = z.object({ roles: z.array(ColumnRole) });

/** Mappings kept: more shapes than an office meets. */
const KEPT = 200;

/** Columns that the user mapped by hand, by the shape of their sheet. */
export async function rememberedMappings(reader: Reader): Promise<ReadonlyMap<string, readonly ColumnRole[]>> {
  const rows = await reader.table("columnMapping").find();
  return new Map(rows.map(({ id, mapping }) => [id, Kept.parse(JSON.parse(mapping)).roles]));
}

/** Keeps a mapping for sheets of its shape; the one longest unused makes room. */
export async function rememberMapping(
  writer: Writer,
  { shape, roles }: { readonly shape: string; readonly roles: readonly ColumnRole[] },
): Promise<void> {
  const table = writer.table("columnMapping");
  const row = { mapping: JSON.stringify({ roles }), usedAt: writer.now };
  if (await table.get(shape)) await table.update(shape, row);
  else await table.insert({ id: shape, ...row });
  const [oldest] = (await table.count()) > KEPT ? await table.find({}, { by: "usedAt", limit: 1 }) : [];
  if (oldest) await table.remove(oldest.id);
}

/** The user let PakMud read sheets of this shape by itself again. */
export async function forgetMapping({ store }: Context, shape: string): Promise<void> {
  await store.note((writer) => writer.table("columnMapping").remove(shape));
}
