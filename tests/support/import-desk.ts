import { readFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import type { JobControl } from "../../main/core/handlers";
import { importHandlers } from "../../main/core/imports";
import type { ProposalRow } from "../../shared/contract/import-rows";
import type { Proposal } from "../../shared/contract/imports";
import { openTestContext, type TestContext } from "./test-context";

export const SAMPLES = join(import.meta.dirname, "../fixtures/samples");

export interface ImportDesk {
  readonly test: TestContext;
  readonly imports: ReturnType<typeof importHandlers>;
  readonly control: JobControl;
  propose(name: string, bytes: Uint8Array): Promise<Proposal>;
  /** A sample file, proposed and committed, questions left out. */
  bring(name: string, bytes?: Uint8Array): Promise<Proposal>;
  /** The registry in words: KIND|name|district|province, with user name and whether it has a code and a password. */
  registry(): Promise<Map<string, { username: string | null; code: string | null; password: string | null }>>;
}

export function sample(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(SAMPLES, name)));
}

/** A workbook by another library than the one that reads; every given string stays text. */
export function workbook(sheets: Readonly<Record<string, unknown[][]>>): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
}

export function keyOf(agency: ProposalRow["agency"]): string {
  return agency ? `${agency.kind}|${agency.name}|${agency.district ?? ""}|${agency.province}` : "";
}

/** An open store and the import on it. @param passphrase whether the office has set its recovery passphrase */
export async function openImportDesk(passphrase = true): Promise<ImportDesk> {
  const test = await openTestContext("2026-01-05T03:00:00.000Z");
  const { store, vault, resources } = test.context;
  if (passphrase) await vault.setPassphrase("รหัสผ่านสำหรับทดสอบ");
  const imports = importHandlers(test.context);
  const control: JobControl = { signal: new AbortController().signal, progress: async () => undefined };
  const propose = (name: string, bytes: Uint8Array): Promise<Proposal> =>
    imports.propose({ file: { name, bytes: new Uint8Array(bytes) } }, control);
  return {
    test,
    imports,
    control,
    propose,
    async bring(name, bytes = sample(name)) {
      const proposal = await propose(name, bytes);
      await imports.commit({ id: proposal.id, leaveQuestions: true }, control);
      return proposal;
    },
    registry: () =>
      store.read(async (reader) => {
        const secrets = await reader.table("credential").find({ active: 1 });
        const open = (agencyId: string, field: string): string | null => {
          const row = secrets.find((secret) => secret.agencyId === agencyId && secret.field === field);
          return row ? vault.open(row.sealed, `credential:${row.agencyId}:${row.field}:${row.id}`) : null;
        };
        const districts = new Map(resources.districts().map((row) => [row.code, row.nameTh]));
        const provinces = new Map(resources.provinces().map((row) => [row.code, row.nameTh]));
        const agencies = await reader.table("agency").find();
        return new Map(
          agencies.map(({ id, kind, name, districtCode, provinceCode, username }) => [
            `${kind}|${name}|${districts.get(districtCode ?? "") ?? ""}|${provinces.get(provinceCode) ?? ""}`,
            { username, code: open(id, "code"), password: open(id, "password") },
          ]),
        );
      }),
  };
}
