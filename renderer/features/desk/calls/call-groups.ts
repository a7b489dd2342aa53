import type { Recipient } from "../../../../shared/contract/overview";
import { shortName } from "../../../../shared/domain/kinds";
import type { Out } from "../../../app/data/names";
import type { Text } from "../../../app/i18n";
import { namedDistrict } from "../../../ui/district-text";

type Row = Out<"calls.list">["rows"][number];

interface CallGroup {
  readonly key: string;
  /** null: those whose promise is past, of whatever recipient. */
  readonly recipient: Recipient | null;
  readonly rows: readonly Row[];
}

/** Broken promises first, then recipient after recipient, in the order the rows came. */
export function groupsOf(rows: readonly Row[]): readonly CallGroup[] {
  const broken = rows.filter((row) => row.broken);
  const byKey = new Map<string, { recipient: Recipient; rows: Row[] }>();
  for (const row of rows) {
    if (row.broken) continue;
    const { recipient } = row;
    const key = recipient.type === "district" ? recipient.code : recipient.id;
    const known = byKey.get(key);
    if (known) known.rows.push(row);
    else byKey.set(key, { recipient, rows: [row] });
  }
  const others = [...byKey].map(([key, group]) => ({ key, ...group }));
  return broken.length > 0 ? [{ key: "broken", recipient: null, rows: broken }, ...others] : others;
}

export function recipientText(t: Text, recipient: Recipient): string {
  return recipient.type === "district" ? namedDistrict(t, recipient) : shortName(recipient);
}
