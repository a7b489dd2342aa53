import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";

export const SAMPLES = resolve(import.meta.dirname, "../fixtures/samples");
export const ACCOUNTS = "accounts-bueng-kan.xlsx";
export const CODES = "codes-bueng-kan-no-header.xlsx";

const TruthRecord = z.object({
  row: z.number().optional(),
  key: z.string().nullable(),
  username: z.string().nullish(),
  password: z.string().nullish(),
  code: z.string().nullish(),
  ask: z.string().optional(),
  misread: z.string().optional(),
});
const Truth = z.record(z.string(), z.object({ records: z.array(TruthRecord) }));

/** What the sample sheets really mean, row by row: written with the sheets, not by the app. */
export function truthOf(file: string): z.infer<typeof TruthRecord>[] {
  const all = Truth.parse(JSON.parse(readFileSync(resolve(SAMPLES, "truth.json"), "utf8")));
  return all[file]?.records ?? [];
}

/** Every plain code and password of the two sheets, misread ones too. */
export function plainSecrets(): { codes: string[]; passwords: string[] } {
  const records = [...truthOf(ACCOUNTS), ...truthOf(CODES)];
  const given = (values: (string | null | undefined)[]): string[] => values.filter((value) => value != null);
  return {
    codes: given(records.flatMap(({ code, misread }) => [code, misread])),
    passwords: given(records.map(({ password }) => password)),
  };
}
