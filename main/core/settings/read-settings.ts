import type { z } from "zod";
import { Settings } from "../../../shared/contract/app";
import type { Context } from "../context";
import type { Reader } from "../ports/store";

export const SETTING_KEYS = Object.keys(Settings.shape) as readonly (keyof Settings)[];

/** What an office finds before it has set anything. The help line is the one of domain §1 (issue 2). */
function defaults(context: Context): Settings {
  return {
    provinceCode: null,
    officeName: "",
    department: "กรมส่งเสริมการปกครองท้องถิ่น",
    officerName: context.host.userName(),
    language: "th",
    ratingUrlTemplate: null,
    helpLine: "สพร. ๐ ๒๖๑๒ ๖๐๖๐",
    tileUrl: null,
    expectedProcesses: {},
    returnReasons: [],
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The office's settings, each kept as JSON under its own key; what is missing or unreadable has its default. */
export async function readSettings(reader: Reader, context: Context): Promise<Settings> {
  const rows = await reader.table("setting").find({ id: SETTING_KEYS });
  const stored = new Map(rows.map((row) => [row.id, parsed(row.value)]));
  const kept = Object.entries(Settings.shape).flatMap(([key, schema]: [string, z.ZodType]) => {
    const value = schema.safeParse(stored.get(key));
    return value.success ? [[key, value.data]] : [];
  });
  return { ...defaults(context), ...Object.fromEntries(kept) };
}
