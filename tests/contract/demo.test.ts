import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { utils, write } from "@e965/xlsx";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { buildIfStale } from "../../main/hosts/launch/build-if-stale";
import { openPicturePdf } from "../paper/support/picture-pdf";
import { readPdf } from "../paper/support/read-pdf";
import { runCli } from "./transports";
import { ACCOUNTS, CODES, SAMPLES, truthOf } from "./truth";

const Summary = z.object({
  agencies: z.array(
    z.object({
      kind: z.string(),
      name: z.string(),
      district: z.string(),
      province: z.string(),
      username: z.string().nullable(),
      hasCode: z.boolean(),
    }),
  ),
  imports: z.array(z.object({ file: z.string(), question: z.number(), new: z.number(), change: z.number() })),
  questions: z.array(
    z.object({
      file: z.string(),
      sheet: z.string(),
      row: z.number(),
      reasons: z.array(z.object({ code: z.string() })),
    }),
  ),
  printed: z.object({ posters: z.number(), slips: z.number(), forms: z.number(), packets: z.number() }),
  files: z.array(z.string()),
});

let folder = "";
let out = "";
beforeAll(() => buildIfStale(), 180_000);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "สาธิต-"));
  out = join(folder, "out");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const demo = (...args: string[]) => runCli(["--out", out, ...args], "demo");
const summary = async () => Summary.parse(JSON.parse(await readFile(join(out, "summary.json"), "utf8")));
const sheet = (name: string): string[] => ["--sheet", resolve(SAMPLES, name)];

/** Whom an agency's letters go to (domain §1): its district for ทต. and อบต., itself for others. */
const recipientOf = ({ kind, name, district }: { kind: string; name: string; district: string }): string =>
  (kind === "SAO" || kind === "SUBDISTRICT_MUNICIPALITY") && district !== "" ? `อำเภอ${district}` : name;

describe("the demo", () => {
  it("shows the whole line on the bundled province and leaves no data behind", async () => {
    const temporary = join(folder, "tmp");
    mkdirSync(temporary);
    const env = { TMPDIR: temporary, TEMP: temporary, TMP: temporary };
    const { code, stdout, stderr } = await runCli(["--out", out], "demo", env);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.split("\n").length).toBeLessThan(30);
    const made = await summary();
    const packets = readdirSync(join(out, "packets"));
    const others = readdirSync(out).filter((name) => name !== "packets");
    expect([...others, ...packets.map((name) => `packets/${name}`)].sort()).toEqual([...made.files].sort());
    expect(others.sort()).toEqual(
      ["forms.pdf", "letters.docx", "posters.pdf", "progress.xlsx", "slips.pdf", "summary.json"].sort(),
    );
    expect(packets.filter((name) => name.endsWith(".pdf"))).toHaveLength(made.printed.packets);
    expect(made.printed.packets).toBeGreaterThan(3);
    expect(made.agencies.length).toBeGreaterThan(10);
    expect(made.printed.forms).toBe(made.agencies.length);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it("takes in what is proven, asks for the rest, and contradicts nothing that is known of the sheets", async () => {
    const template = "https://rate.example.com/q/{agencyCode}";
    const { code, stderr } = await demo(...sheet(ACCOUNTS), ...sheet(CODES), "--qr-template", template);
    expect([code, stderr]).toEqual([0, ""]);
    const made = await summary();
    const keyOf = (agency: (typeof made.agencies)[number]): string =>
      [agency.kind, agency.name, agency.district, agency.province].join("|");

    const keys = made.agencies.map(keyOf);
    expect(new Set(keys).size, "an agency is doubled").toBe(keys.length);
    const truth = [...truthOf(ACCOUNTS), ...truthOf(CODES)];
    const known = new Set(truth.map(({ key }) => key));
    expect(keys.filter((key) => !known.has(key))).toEqual([]);
    for (const agency of made.agencies) {
      const said = truth.filter(({ key }) => key === keyOf(agency));
      if (agency.username !== null) expect(said.map(({ username }) => username)).toContain(agency.username);
      if (agency.hasCode) expect(said.some(({ code: known }) => known != null)).toBe(true);
    }

    const asked = made.questions.map(({ file, row }) => `${file} ${row}`);
    const rows = (file: string) =>
      truthOf(file).flatMap(({ row, ask }, index) => (ask === undefined ? [] : [`${file} ${row ?? index + 1}`]));
    const must = [...rows(ACCOUNTS), ...rows(CODES)];
    expect(must.filter((one) => !asked.includes(one))).toEqual([]);
    expect(asked.length).toBeLessThanOrEqual(must.length + 3);
    for (const { sheet: name, reasons } of made.questions)
      expect([name.length > 0, reasons.length > 0]).toEqual([true, true]);

    // Posters: pages in the order of the list, each QR that agency's URL, read by another program than drew it.
    const withUrl = made.agencies.filter(({ username }) => username !== null);
    const urls = withUrl.map(({ username }) => template.replace("{agencyCode}", username?.split("@")[0] ?? ""));
    const posters = new Uint8Array(await readFile(join(out, "posters.pdf")));
    const pictures = await openPicturePdf();
    try {
      expect((await pictures.decode(posters)).flat()).toEqual(urls);
    } finally {
      await pictures.close();
    }
    expect(made.printed).toEqual({
      posters: urls.length,
      slips: made.agencies.filter(({ username, hasCode }) => username !== null || hasCode).length,
      forms: made.agencies.length,
      packets: new Set(made.agencies.map(recipientOf)).size,
    });

    // Packets: each recipient's codes stand in its own and in no other's, found in the text of all of them.
    const folder = join(out, "packets");
    const packets = await Promise.all(
      readdirSync(folder)
        .filter((name) => name.endsWith(".pdf"))
        .map(async (name) => {
          const { pages } = await readPdf(new Uint8Array(await readFile(join(folder, name))));
          return { name, text: pages.map(({ text }) => text).join("") };
        }),
    );
    const withCode = made.agencies.filter(({ hasCode }) => hasCode);
    const codes = truthOf(CODES).filter(({ key, code, misread, ask }) => key !== null && code && !misread && !ask);
    let found = 0;
    for (const agency of withCode) {
      const [given, another] = codes.filter(({ key }) => key === keyOf(agency));
      // One that stands twice has one of its two codes: which, the truth does not say.
      if (!given?.code || another) continue;
      const bearing = packets.filter(({ text }) => text.includes(given.code ?? "?")).map(({ name }) => name);
      expect(bearing, keyOf(agency)).toEqual([expect.stringContaining(recipientOf(agency))]);
      found += 1;
    }
    expect(found).toBeGreaterThan(30);
    const forms = await readPdf(new Uint8Array(await readFile(join(out, "forms.pdf"))));
    expect(forms.pages.length).toBeGreaterThanOrEqual(made.agencies.length);
  }, 1_200_000);

  it("ends with one line and nothing written when a sheet cannot be read, also after a good one", async () => {
    const broken = join(folder, "เสีย.xlsx");
    writeFileSync(broken, "PK\u0003\u0004 this is no workbook");
    const { code, stdout, stderr } = await demo(...sheet(ACCOUNTS), "--sheet", broken);
    expect(code).toBe(1);
    expect(stdout).not.toContain("agencies:");
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain("เสีย.xlsx");
    expect(existsSync(out)).toBe(false);
  });

  it("names sheet and row of a workbook in which no list stands", async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([[], ["เดือน", "จำนวน"], ["มกราคม", 3]]), "สรุป");
    const path = join(folder, "สถิติ.xlsx");
    writeFileSync(path, write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
    const { code, stderr } = await demo("--sheet", path);
    expect([code, existsSync(out)]).toEqual([1, false]);
    expect(stderr.trim()).toMatch(/^error: สถิติ\.xlsx, sheet สรุป, row 2, .+ \(LAYOUT_NOT_RECOGNISED\)$/);
  }, 120_000);

  it("leaves the user's data folder as it was when a later sheet cannot be read", async () => {
    const data = join(folder, "ข้อมูล");
    const bad = join(folder, "bad.xlsx");
    writeFileSync(bad, "<html></html>");
    const { code } = await demo("--data", data, ...sheet(ACCOUNTS), "--sheet", bad);
    expect(code).toBe(1);
    expect([existsSync(data), existsSync(out)]).toEqual([false, false]);
  });

  it("says before the work, not after it, that the output cannot be a folder", async () => {
    writeFileSync(out, "a file");
    const { code, stdout, stderr } = await demo(...sheet(ACCOUNTS));
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr.trim()).toMatch(/FILE_NOT_SAVED/);
  });

  it("names a file that is not there, and refuses words it does not know", async () => {
    const missing = await demo("--sheet", join(folder, "หาย.xlsx"));
    expect([missing.code, existsSync(out)]).toEqual([1, false]);
    expect(missing.stderr).toMatch(/^error: หาย\.xlsx, there is no such file \(FILE_NOT_READABLE\)$/m);
    const aFolder = await demo("--sheet", folder);
    expect([aFolder.code, existsSync(out)]).toEqual([1, false]);
    expect(aFolder.stderr).toContain("it is a folder");
    const wrong = await demo("--nope", "x");
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain("--out DIR");
  });

  it("names the sheets of a workbook that it did not import, though agencies are on them", async () => {
    const rows = (kind: string, names: string[]) => [
      ["จังหวัด", "อำเภอ", "หน่วยงาน", "Authorize Code"],
      ...names.map((name, at) => ["บึงกาฬ", "เซกา", `${kind}${name}`, `2345678ABCDEF${at + 2}${at + 3}`]),
    ];
    const book = utils.book_new();
    const append = (name: string, cells: unknown[][]) => utils.book_append_sheet(book, utils.aoa_to_sheet(cells), name);
    append("อบต.", rows("องค์การบริหารส่วนตำบล", ["เซกา", "ซาง", "ท่ากกแดง", "บ้านต้อง"]));
    append("เทศบาล", rows("เทศบาลตำบล", ["ท่าสะอาด", "ซาง"]));
    append("คำชี้แจง", [["อ่านก่อนใช้"], ["แก้ไขเมื่อ ๑ มกราคม"]]);
    const path = join(folder, "สองแผ่น.xlsx");
    writeFileSync(path, write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
    const { code, stdout } = await demo("--sheet", path);
    expect(code).toBe(0);
    const { imports } = JSON.parse(await readFile(join(out, "summary.json"), "utf8"));
    expect(imports).toMatchObject([{ sheet: "อบต.", otherSheets: ["เทศบาล"] }]);
    expect(stdout).toMatch(/not imported.*เทศบาล/);
    expect(stdout).not.toContain("คำชี้แจง");
  });

  it("says so plainly when no agency has a URL, and prints no poster", async () => {
    const { code, stdout } = await demo(...sheet("codes-district-offices-bueng-kan.xlsx"));
    expect(code).toBe(0);
    expect(stdout).toContain("posters: none");
    const made = await summary();
    expect(made.printed).toEqual({ posters: 0, slips: 8, forms: 8, packets: 8 });
    expect(made.files).not.toContain("posters.pdf");
  });
});
