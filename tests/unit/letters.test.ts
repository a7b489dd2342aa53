import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { builtInLetter } from "../../main/core/letters/built-in";
import { type LetterFacts, letterFacts } from "../../main/core/letters/facts";
import { resolveLetters } from "../../main/core/letters/resolve";
import type { LetterSheet } from "../../shared/contract/letter-sheet";
import { addresseeOf } from "../../shared/domain/letters/addressing";
import { LETTER_KINDS, type LetterKind } from "../../shared/domain/letters/lists";
import { fillText, plainText, unknownFields } from "../../shared/domain/letters/merge";
import { openRoundDesk, type RoundDesk } from "../support/round-desk";

let desk: RoundDesk;
beforeEach(async () => {
  desk = await openRoundDesk();
  await desk.context.store.write({ what: "test", undoable: false }, (writer) =>
    writer.table("setting").insert({ id: "provinceCode", value: JSON.stringify("38") }),
  );
});
afterEach(() => desk.close());

const facts = (): Promise<LetterFacts> =>
  desk.context.store.read((reader) => letterFacts(desk.context, reader, desk.roundId));

async function letters(kind: LetterKind): Promise<LetterSheet[]> {
  const known = await facts();
  return resolveLetters(builtInLetter(kind, known), known, { fileCopy: false });
}

function words(sheet: LetterSheet | undefined): string {
  return (sheet?.body ?? [])
    .map((block) => {
      if (block.type === "list") return block.items.map(plainText).join("\n");
      return block.type === "table" ? block.rows.map((row) => row.join(" ")).join("\n") : plainText(block.text);
    })
    .join("\n")
    .replaceAll("\u00a0", " ");
}

describe("the built-in letters", () => {
  it("have nothing left to fill in, whatever their kind", async () => {
    await desk.rounds.update({
      id: desk.roundId,
      version: 1,
      departmentNo: "มท 0810.7/ว 1",
      departmentDate: "2021-01-10",
      departmentDeadline: "2021-02-10",
    });
    for (const kind of LETTER_KINDS) {
      for (const sheet of await letters(kind)) {
        expect(words(sheet), kind).not.toMatch(/\{\{|undefined|\.{10}/);
        expect(words(sheet), kind).not.toMatch(/[0-9]/);
      }
    }
  });

  it("to all are one circular with one line of addressees, each by its title", async () => {
    const [circular, ...more] = await letters("forward-circular");
    expect(more).toEqual([]);
    expect(plainText(circular?.addressee ?? [])).toBe(
      "นายอำเภอเซกา นายอำเภอเมืองบึงกาฬ นายกองค์การบริหารส่วนจังหวัดบึงกาฬ และนายกเทศมนตรีเมืองคำนาดี",
    );
    expect(circular?.number.running).toBe("ว");
  });

  it("of a follow-up go to each recipient that somebody is missing from, and name its own alone", async () => {
    await desk.obligations.setState({ roundId: desk.roundId, agencyIds: [desk.id("หอคำ")], state: "reported" });
    const sheets = await letters("first-follow-up");
    expect(sheets.map(({ addressee }) => plainText(addressee)).sort()).toEqual(
      [
        "สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอเมืองบึงกาฬ",
        "สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอเซกา",
        "องค์การบริหารส่วนจังหวัดบึงกาฬ",
        "เทศบาลเมืองคำนาดี",
      ].sort(),
    );
    const mueang = words(sheets.find(({ addressee }) => plainText(addressee).endsWith("เมืองบึงกาฬ")));
    expect(mueang).toContain("๑. เทศบาลตำบลไคสี");
    expect(mueang).toContain("จำนวน ๒ แห่ง รายงานแล้ว ๑ แห่ง คิดเป็นร้อยละ ๕๐.๐๐ ยังไม่รายงาน ๑ แห่ง");
    expect(mueang).toContain("รายงานแล้ว ๑ แห่ง จากทั้งหมด ๕ แห่ง คิดเป็นร้อยละ ๒๐.๐๐");
    for (const other of ["หอคำ", "ท่าสะอาด", "คำนาดี"]) expect(mueang).not.toContain(other);
    expect(mueang).toContain("บก ๐๐๒๓.๑/ว ๑๒ ลงวันที่ ๑๘ มกราคม ๒๕๖๔");
  });

  it("of a round named after what is done reads as a clerk would write it, without a doubled การ", async () => {
    await desk.rounds.update({ id: desk.roundId, version: 1, title: "การเชื่อมโยงคู่มือสำหรับประชาชน" });
    for (const kind of LETTER_KINDS) {
      for (const sheet of await letters(kind)) {
        if (kind !== "governor-memo") expect(words(sheet), kind).toContain("ดำเนินการเชื่อมโยงคู่มือสำหรับประชาชน");
        expect(words(sheet), kind).not.toMatch(/เรื่อง การ|ทราบ โดย/);
      }
    }
  });

  it("under a province's seal bear the province's name, and go up signed by nobody who signs for the governor", async () => {
    const id = (n: number) => `0190a000-0000-7000-8000-00000000000${n}`;
    const profile = {
      sender: "จังหวัดบึงกาฬ",
      owner: "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด",
      signatories: [
        { id: id(1), name: "นายหนึ่ง", positions: ["รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน", "ผู้ว่าราชการจังหวัดบึงกาฬ"] },
        { id: id(2), name: "นายสอง", positions: ["ท้องถิ่นจังหวัดบึงกาฬ"] },
      ],
    };
    await desk.context.store.write({ what: "test", undoable: false }, (writer) =>
      writer.table("setting").insert({ id: "officeProfile", value: JSON.stringify(profile) }),
    );
    const [stamped] = await letters("first-follow-up");
    expect(stamped?.office).toEqual(["จังหวัดบึงกาฬ"]);
    expect(stamped?.owner).toContain("สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด");
    expect((await letters("governor-memo"))[0]?.signatory?.name).toBe("นายสอง");
    expect((await letters("department-report"))[0]?.signatory?.name).toBe("นายหนึ่ง");
  });

  it("tell the same numbers as the overview, also in the department's table", async () => {
    await desk.obligations.setState({ roundId: desk.roundId, agencyIds: [desk.id("หอคำ")], state: "verified" });
    const { total } = await desk.overview();
    const known = await facts();
    expect(known.total).toEqual(total);
    const [report] = await letters("department-report");
    expect(plainText(report?.addressee ?? [])).toBe("อธิบดีกรมส่งเสริมการปกครองท้องถิ่น");
    const table = report?.body.find((block) => block.type === "table");
    expect(table?.totals?.slice(0, 3)).toEqual(["รวม", "๕", "๑"]);
  });
});

describe("addressees", () => {
  it("bear the titles of their form (domain §5)", () => {
    const town = { type: "agency", id: "x", kind: "TOWN", name: "แพร่" } as const;
    expect(addresseeOf(town, "external")).toBe("นายกเทศมนตรีเมืองแพร่");
    expect(addresseeOf(town, "stamped")).toBe("เทศบาลเมืองแพร่");
    const district = { type: "district", code: "5401", name: "เมืองแพร่" } as const;
    expect(addresseeOf(district, "external")).toBe("นายอำเภอเมืองแพร่");
    expect(addresseeOf(district, "stamped")).toBe("สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอเมืองแพร่");
    const office = { type: "agency", id: "y", kind: "DISTRICT_OFFICE", name: "สำนักงานพัฒนาชุมชนอำเภอสอง" } as const;
    expect(addresseeOf(office, "external")).toBe("พัฒนาการอำเภอสอง");
  });
});

describe("merge fields", () => {
  it("leave room where nothing is known, and show a name nobody knows as it was typed", () => {
    const filled = fillText("ถึง {{recipient}} ภายใน {{deadline}} {{nobody}}", { deadline: [] }, (text) => text);
    expect(plainText(filled)).toMatch(/^ถึง \.{30} ภายใน \.{30} \{\{nobody\}\}$/);
    expect(unknownFields("{{nobody}} {{deadline}}")).toEqual(["nobody"]);
  });

  it("keep a count with its unit, and a percent with its word", () => {
    const text = "รายงานแล้ว {{reported}} แห่ง คิดเป็นร้อยละ {{percent}} ดังนี้";
    const kept = (value: string) => [{ text: value, keep: true }];
    const filled = fillText(text, { reported: kept("25"), percent: kept("17.36") }, (one) => one);
    expect(plainText(filled)).toBe("รายงานแล้ว 25\u00a0แห่ง คิดเป็นร้อยละ\u00a017.36 ดังนี้");
  });

  it("keep a day in one piece, typed or filled in", () => {
    const runs = fillText("ภายในวันที่ 31 มกราคม 2564 นี้", {}, (text) => text);
    expect(runs).toContainEqual({ text: "31 มกราคม 2564", keep: true });
  });
});
