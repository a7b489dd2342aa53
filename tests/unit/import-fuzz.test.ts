import { utils, write } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "../../shared/contract";
import { type ImportDesk, openImportDesk, sample } from "../support/import-desk";
import { type Dice, diceOf, type Mutant, mutateBytes, mutateMarkup, mutateText, mutateZip } from "../support/mutate";

/** The same by default, so that a commit is judged by its own changes; set them to look further. */
const SEED = Number(process.env.PAKMUD_FUZZ_SEED ?? 20210118);
const RUNS = Number(process.env.PAKMUD_FUZZ_RUNS ?? 2_100);
/** A hang is found by this alone; nothing here is about speed. */
const TIMEOUT = 30 * 60_000;
/** Mutants after which the registry is looked at. */
const LOOK_EVERY = 50;

const ROWS = [
  ["ที่", "จังหวัด", "อำเภอ", "หน่วยงาน", "USERNAME", "Authorize Code"],
  ["1", "บึงกาฬ", "เมืองบึงกาฬ", "องค์การบริหารส่วนตำบลไคสี", "04421408380101@info.example", "9489B853339A2D3"],
  ["2", "บึงกาฬ", "เซกา", "องค์การบริหารส่วนตำบลท่ากกแดง", "04421408380302@info.example", "FC56F93A8F2D9DD"],
  ["3", "บึงกาฬ", "พรเจริญ", "เทศบาลตำบลพรเจริญ", "0443140838085@info.example", "77AEF28327CAB46"],
  ["", "", "", "หมายเหตุ", "", ""],
];

function saved(bookType: "xlsx" | "biff8" | "ods"): Uint8Array {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(ROWS);
  sheet["!merges"] = [{ s: { r: 1, c: 1 }, e: { r: 3, c: 1 } }];
  utils.book_append_sheet(book, sheet, "รายการ");
  utils.book_append_sheet(book, utils.aoa_to_sheet([["ว่าง"]]), "อื่น");
  return new Uint8Array(write(book, { type: "buffer", bookType, bookSST: true }) as Buffer);
}

const CSV = ROWS.map((row) => row.join(",")).join("\r\n");
const TSV = ROWS.map((row) => row.join("\t")).join("\n");
const cells = (row: readonly string[]): string =>
  row.map((cell) => `<td colspan="1" rowspan="1">${cell}</td>`).join("");
const HTML = `<html><body><table>${ROWS.map((row) => `<tr>${cells(row)}</tr>`).join("\n")}</table></body></html>`;

type Input = Parameters<ImportDesk["imports"]["propose"]>[0];

const asFile = (name: string, { done, made }: Mutant<Uint8Array>): Mutant<Input> => ({
  done: `${name}: ${done}`,
  made: { file: { name, bytes: new Uint8Array(made) } },
});
const asPaste = (kind: "html" | "text", { done, made }: Mutant<string>): Mutant<Input> => ({
  done: `${kind}: ${done}`,
  // An empty paste does not pass the contract.
  made: { paste: { [kind]: made || " " } },
});
const encoded = ({ done, made }: Mutant<string>, encoding: BufferEncoding): Mutant<Uint8Array> => ({
  done: `${done}, ${encoding}`,
  made: Buffer.from(made, encoding),
});

/** Every way a sheet comes in, mutated in the ways it can go wrong. */
function sources(): readonly ((dice: Dice) => Mutant<Input>)[] {
  const [xlsx, xls, ods] = [saved("xlsx"), saved("biff8"), saved("ods")];
  const thai = sample("codes-bueng-kan-windows874.csv").subarray(0, 600);
  return [
    (dice) => asFile("ก.xlsx", mutateBytes(xlsx, dice)),
    (dice) => asFile("ก.xlsx", mutateZip(xlsx, dice)),
    (dice) => asFile("ก.xlsx", mutateZip(xlsx, dice)),
    (dice) => asFile("ก.xls", mutateBytes(xls, dice)),
    (dice) => asFile("ก.xls", mutateBytes(xls, dice)),
    (dice) => asFile("ก.ods", mutateBytes(ods, dice)),
    (dice) => asFile("ก.ods", mutateZip(ods, dice)),
    (dice) => asFile("ก.ods", mutateZip(ods, dice)),
    (dice) => asFile("ก.csv", mutateBytes(Buffer.from(CSV), dice)),
    (dice) => asFile("ก.csv", mutateBytes(thai, dice)),
    (dice) => asFile("ก.txt", encoded(mutateText(dice.pick([CSV, TSV]), dice), dice.pick(["utf8", "utf16le"]))),
    (dice) => asFile("ก", mutateBytes(dice.pick([xlsx, xls, ods, Buffer.from(HTML)]), dice)),
    (dice) => asPaste("html", mutateMarkup(HTML, dice)),
    (dice) => asPaste("html", mutateMarkup(mutateMarkup(HTML, dice).made, dice)),
    (dice) => asPaste("text", mutateText(TSV, dice)),
  ];
}

describe("mutated sheets", () => {
  let desk: ImportDesk;
  beforeAll(async () => {
    desk = await openImportDesk();
    await desk.bring("codes-district-offices-bueng-kan.xlsx");
  });
  afterAll(() => desk.test.close());

  /** Everything that only a commit may change. */
  const registry = async (): Promise<string> =>
    desk.test.context.store.read(async (reader) =>
      JSON.stringify([
        await reader.table("agency").find(),
        await reader.table("credential").find(),
        await reader.table("importBatch").find(),
        await reader.table("activity").count({}),
      ]),
    );

  it(
    `end in a typed error or a proposal, and leave the registry alone (seed ${SEED}, ${RUNS} of them)`,
    async () => {
      const makers = sources();
      const before = await registry();
      const ends = new Map<string, number>();
      for (let index = 0; index < RUNS; index += 1) {
        const dice = diceOf(SEED + index);
        const { done, made } = dice.pick(makers)(dice);
        const which = `seed ${SEED + index} (${done})`;
        const end = await desk.imports.propose(made, desk.control).then(
          (proposal) => `${proposal.state} proposal`,
          (error: unknown) => {
            if (error instanceof AppError && error.code !== "INTERNAL") return error.code;
            throw new Error(`${which} ended in no typed error`, { cause: error });
          },
        );
        ends.set(end, (ends.get(end) ?? 0) + 1);
        if (index % LOOK_EVERY === 0) expect(await registry(), which).toBe(before);
      }
      expect(await registry()).toBe(before);
      process.stdout.write(`fuzz: seed ${SEED}: ${[...ends].map(([end, count]) => `${count} ${end}`).join(", ")}\n`);
      // Mutants that are all refused, or all read, would test one half only.
      expect(ends.get("open proposal") ?? 0).toBeGreaterThan(RUNS / 10);
      expect(ends.get("FILE_DAMAGED") ?? 0).toBeGreaterThan(RUNS / 10);
    },
    TIMEOUT,
  );
});
