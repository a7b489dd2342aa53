import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFile, refusal, shown } from "../support/read-sheets";

const BOM = "\uFEFF";

/** windows-874 by ICU's own table, turned round: another maker's than the reader's. */
const thaiBytes = new Map<string, number>();
for (let byte = 255; byte >= 0; byte -= 1)
  thaiBytes.set(new TextDecoder("windows-874").decode(Uint8Array.of(byte)), byte);

const ENCODINGS: Readonly<Record<string, (text: string) => Buffer>> = {
  "UTF-8": (text) => Buffer.from(text),
  "UTF-8 with mark": (text) => Buffer.from(BOM + text),
  "UTF-16LE": (text) => Buffer.from(text, "utf16le"),
  "UTF-16LE with mark": (text) => Buffer.from(BOM + text, "utf16le"),
  "UTF-16BE": (text) => Buffer.from(text, "utf16le").swap16(),
  "UTF-16BE with mark": (text) => Buffer.from(BOM + text, "utf16le").swap16(),
  "windows-874": (text) => Buffer.from([...text].map((letter) => thaiBytes.get(letter) ?? 0x3f)),
};

const rowsOf = async (bytes: string | Uint8Array, name = "ก.csv"): Promise<string[][]> =>
  shown((await readFile(name, typeof bytes === "string" ? Buffer.from(bytes) : bytes)).sheets[0]);

describe("the encoding of a text file", () => {
  const rows = [
    ["ที่", "หน่วยงาน", "รหัส"],
    ["1", "องค์การบริหารส่วนตำบลโป่งเปือย", "12345E678901234"],
    ["2", "เทศบาลตำบลน้ำจั้น ฯ ๆ ๑๒๓", "00441140838"],
  ];
  it.each(Object.keys(ENCODINGS))("is found: %s", async (encoding) => {
    const bytes = ENCODINGS[encoding]?.(rows.map((row) => row.join(",")).join("\r\n")) ?? Buffer.alloc(0);
    expect(await rowsOf(bytes)).toEqual(rows);
  });

  it("gives every letter that windows-874 has", async () => {
    // Where the code page has nothing, ICU gives control or private characters.
    const letters = [...thaiBytes.keys()].filter((letter) => /[^\p{ASCII}\p{Cc}\p{Co}\uFFFD\u00a0]/u.test(letter));
    expect(letters.length).toBeGreaterThan(90);
    const line = letters.join("");
    const [row] = await rowsOf(ENCODINGS["windows-874"]?.(`ก,${line}`) ?? Buffer.alloc(0));
    expect(row).toEqual(["ก", line]);
  });

  it("forgives a scratched letter in UTF-8 instead of reading all of it as something else", async () => {
    const bytes = Buffer.from("ที่,หน่วยงาน\n1,อบต.โป่งเปือย\n2,อบต.หอคำ\n3,อบต.โคกก่อง\n");
    bytes[bytes.length - 3] = 0xff;
    const rows = await rowsOf(bytes);
    expect(rows.slice(0, 3)).toEqual([
      ["ที่", "หน่วยงาน"],
      ["1", "อบต.โป่งเปือย"],
      ["2", "อบต.หอคำ"],
    ]);
    expect(rows[3]?.[1]).toContain("\uFFFD");
  });

  it("round-trips whatever stands in the cells, in each encoding", async () => {
    const word = fc.string({ unit: fc.constantFrom(..."กขฮะาิ่ำโABz019 .-/@"), minLength: 1, maxLength: 8 });
    // A cell of blanks alone is blank, and blanks at the end of a row are not kept.
    const cell = word.map((text) => `${text.trim()}ก`);
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 8 });
    const encoding = fc.constantFrom(...Object.keys(ENCODINGS));
    await fc.assert(
      fc.asyncProperty(table, encoding, fc.constantFrom(",", ";", "\t", "|"), async (rows, name, separator) => {
        const text = rows.map((row) => row.join(separator)).join("\n");
        expect(await rowsOf(ENCODINGS[name]?.(text) ?? Buffer.alloc(0))).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the separator of a text file", () => {
  it.each([",", ";", "\t", "|"])("is found: %j", async (separator) => {
    const rows = [["ที่", "ชื่อ", "พิกัด"], ...[1, 2, 3].map((n) => [String(n), `อบต. ${n}`, "18.36 103.64"])];
    expect(await rowsOf(rows.map((row) => row.join(separator)).join("\n"))).toEqual(rows);
  });

  it("is not the comma inside the cells of a list that tabs separate", async () => {
    const rows = [
      ["หน่วยงาน", "แก้ไขล่าสุด"],
      ["อบต.ไคสี", "21 ม.ค. 63, 09.36 น."],
      ["อบต.หอคำ", "4 มิ.ย. 64, 09.24 น."],
    ];
    expect(await rowsOf(rows.map((row) => row.join("\t")).join("\n"), "ก.txt")).toEqual(rows);
  });

  it("may stand on a first line of its own, which is no row", async () => {
    expect(await rowsOf("sep=;\r\nก;ข,ค\r\n1;2")).toEqual([
      ["ก", "ข,ค"],
      ["1", "2"],
    ]);
  });

  it("may be runs of spaces, or nothing", async () => {
    expect(await rowsOf("ที่   หน่วยงาน     รหัส\n1    อบต. ไคสี    A2\n", "ก.txt")).toEqual([
      ["ที่", "หน่วยงาน", "รหัส"],
      ["1", "อบต. ไคสี", "A2"],
    ]);
    expect(await rowsOf("หน่วยงาน\nอบต.ไคสี\n\nอบต.หอคำ", "ก.txt")).toEqual([["หน่วยงาน"], ["อบต.ไคสี"], [], ["อบต.หอคำ"]]);
  });
});

describe("cells of a text file", () => {
  it("stay as written: zeros, codes that look like numbers, dates", async () => {
    const { sheets } = await readFile("รหัส.csv", Buffer.from('0012,12345E6,31/01/2564,1e5\n="0441140838000",-5,TRUE,'));
    expect(sheets[0]?.name).toBe("รหัส");
    expect(sheets[0]?.rows).toEqual([
      ["0012", "12345E6", "31/01/2564", "1e5"].map((text) => ({ type: "text", text })),
      ["0441140838000", "-5", "TRUE"].map((text) => ({ type: "text", text })),
    ]);
  });

  it("may hold lines, separators and quotes, and rows of any length", async () => {
    expect(await rowsOf('ก,"สอง\r\nบรรทัด","มี ""คำ"" และ , จุลภาค"\n1\n,,ท้าย,,,\n"",x\nสูง 5" ,y')).toEqual([
      ["ก", "สอง\r\nบรรทัด", 'มี "คำ" และ , จุลภาค'],
      ["1"],
      ["", "", "ท้าย"],
      ["", "x"],
      ['สูง 5" ', "y"],
    ]);
  });

  it("are counted by line ends of any kind, mixed too, up to the old end mark", async () => {
    expect(await rowsOf("ก,ข\r\n1,2\n3,4\r5,6\r\n\u001a")).toEqual([
      ["ก", "ข"],
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
    ]);
  });

  it("are not guessed where a quote stays open: the row is named", async () => {
    expect(await refusal(readFile("ก.csv", Buffer.from('ก,ข\n1,"เปิดค้าง\n2,ข\n')))).toEqual([
      "FILE_DAMAGED",
      { file: "ก.csv", row: 2 },
    ]);
  });
});
