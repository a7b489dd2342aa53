import type { Reader, Writer } from "../ports/store";

/** Key of the setting that names the round the top bar shows. */
const CURRENT_ROUND = "currentRoundId";

/** The chosen round; when it is gone (its creation was undone) the newest one; null when there is none. */
export async function currentRoundId(reader: Reader): Promise<string | null> {
  const setting = await reader.table("setting").get(CURRENT_ROUND);
  if (setting && (await reader.table("round").get(setting.value))) return setting.value;
  const [newest] = await reader.table("round").find({}, { by: "serial", descending: true, limit: 1 });
  return newest?.id ?? null;
}

export async function chooseRound(writer: Writer, roundId: string): Promise<void> {
  const settings = writer.table("setting");
  const existing = await settings.get(CURRENT_ROUND);
  if (!existing) await settings.insert({ id: CURRENT_ROUND, value: roundId });
  else if (existing.value !== roundId) await settings.update(CURRENT_ROUND, { value: roundId });
}
