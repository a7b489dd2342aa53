import { AppError } from "../../../shared/contract";
import type { Settings } from "../../../shared/contract/app";
import { isRatingUrlTemplate, isWebUrl } from "../../../shared/domain/rating-url";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import type { Writer } from "../ports/store";
import { readSettings, SETTING_KEYS } from "./read-settings";

export { readSettings } from "./read-settings";

/** What to change; a key left out or undefined stays as it is. */
export type SettingsPatch = { readonly [K in keyof Settings]?: Settings[K] | undefined };

/**
 * Stores the settings that differ, each under its own key.
 * @returns how many changed
 */
export async function writeSettings(writer: Writer, context: Context, patch: SettingsPatch): Promise<number> {
  const current = await readSettings(writer, context);
  const table = writer.table("setting");
  let changed = 0;
  for (const key of SETTING_KEYS) {
    const value = patch[key];
    if (value === undefined || JSON.stringify(value) === JSON.stringify(current[key])) continue;
    const row = { id: key, value: JSON.stringify(value) };
    if (await table.get(key)) await table.update(key, { value: row.value });
    else await table.insert(row);
    changed += 1;
  }
  return changed;
}

/** Empty text means none. @throws AppError URL_TEMPLATE_INVALID, URL_INVALID, NOT_FOUND (province) */
function checked(context: Context, patch: SettingsPatch): SettingsPatch {
  const ratingUrlTemplate = patch.ratingUrlTemplate?.trim() || null;
  if (ratingUrlTemplate !== null && !isRatingUrlTemplate(ratingUrlTemplate)) throw new AppError("URL_TEMPLATE_INVALID");
  const tileUrl = patch.tileUrl?.trim() || null;
  if (tileUrl !== null && !isWebUrl(tileUrl.replace(/\{[a-z]\}/g, "0"))) {
    throw new AppError("URL_INVALID", { field: "tileUrl" });
  }
  const { provinceCode } = patch;
  if (provinceCode && !context.resources.provinces().some((province) => province.code === provinceCode)) {
    throw new AppError("NOT_FOUND", { province: provinceCode });
  }
  return {
    ...patch,
    ...("ratingUrlTemplate" in patch ? { ratingUrlTemplate } : {}),
    ...("tileUrl" in patch ? { tileUrl } : {}),
    ...(provinceCode === undefined ? {} : { provinceCode: provinceCode || null }),
  };
}

export function settingHandlers(context: Context): Handlers["settings"] {
  return {
    get: () => context.store.read((reader) => readSettings(reader, context)),
    async update(given) {
      const patch = checked(context, given);
      const { activityId } = await context.store.write(
        (count: number) => ({ what: "settings.update", count, undoable: true }),
        (writer) => writeSettings(writer, context, patch),
      );
      context.changed("settings", "agencies", "status", "activity");
      return { activityId };
    },
  };
}
