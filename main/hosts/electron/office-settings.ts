import type { Settings } from "../../../shared/contract/app";
import { createClient } from "../../../shared/contract/client";
import type { App } from "../../core/app";

type Needed = Pick<Settings, "language" | "tileUrl">;

/** The settings that the shell itself obeys, kept up to date. */
export interface OfficeSettings {
  language(): Needed["language"];
  tileUrl(): Needed["tileUrl"];
}

/** @param onChange told after one of them changed, with the values before */
export async function watchSettings(
  core: Pick<App, "dispatch" | "subscribe">,
  onChange: (before: Needed, now: Needed) => void,
): Promise<OfficeSettings> {
  let known: Needed = { language: "th", tileUrl: null };
  const client = createClient({ call: core.dispatch, subscribe: core.subscribe });
  const read = async (): Promise<Needed> => {
    try {
      return await client.settings.get({});
    } catch {
      // A store that waits for recovery has no settings: what is known holds.
      return known;
    }
  };
  const refresh = async (): Promise<void> => {
    const before = known;
    known = await read();
    if (before.language !== known.language || before.tileUrl !== known.tileUrl) onChange(before, known);
  };
  known = await read();
  core.subscribe((event) => {
    if (event.type === "changed" && event.topics.includes("settings")) void refresh();
  });
  return { language: () => known.language, tileUrl: () => known.tileUrl };
}
