import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { longestNames } from "./support/long-names";
import { slip } from "./support/made-up";
import { openPrintDesk, type PrintDesk } from "./support/print-desk";
import { folded, overlaps, readPdf, tooNearTheEdge } from "./support/read-pdf";

let desk: PrintDesk;
beforeAll(async () => {
  desk = await openPrintDesk();
});
afterAll(() => desk.close());

const count = (text: string, part: string): number => text.split(part).length - 1;

describe("the code slips handed to agencies", () => {
  it("stand four to a page in order, each with its own name, user name and code and nobody else's", async () => {
    const items = Array.from({ length: 10 }, (_, index) =>
      slip(index + 1, { fullName: `องค์การบริหารส่วนตำบลทดสอบที่${"กขคงจฉชซฌญ"[index]}` }),
    );
    const { pdf, pages } = await desk.print(items);
    const read = await readPdf(pdf);
    expect(pages).toBe(3);
    const quarters = read.pages.flatMap((page) =>
      [0, 1, 2, 3].map((quarter) => {
        const [from, to] = [(page.height / 4) * quarter, (page.height / 4) * (quarter + 1)];
        const inside = page.pieces.filter(({ top, bottom }) => top >= from && bottom <= to);
        return folded(inside.map(({ text }) => text).join(""));
      }),
    );
    expect(quarters.slice(10)).toEqual(["", ""]);
    items.forEach((item, index) => {
      const text = quarters[index] ?? "";
      expect(text).toContain(folded(item.fullName));
      for (const other of items) {
        expect(count(text, folded(other.username ?? "?"))).toBe(other === item ? 1 : 0);
        expect(count(text, other.code ?? "?")).toBe(other === item ? 1 : 0);
      }
      expect(text).toContain(folded("เข้าด้วยบัญชีเดิม"));
      expect(text).toContain("OpenID");
      expect(text).toContain(folded("สอบถามการใช้งานระบบ สพร. ๐ ๒๖๑๒ ๖๐๖๐"));
      expect(text).toContain("citizen.info.go.th");
    });
    expect(quarters.slice(0, 10).join("")).toHaveLength(read.pages.map((page) => page.text).join("").length);
  });

  it("show the password when it was asked for, exactly as it is, and no word of one otherwise", async () => {
    const password = "Il1O0 5S-ก";
    const [with_, without] = [await desk.print([slip(1, { password })]), await desk.print([slip(1)])];
    const shown = (await readPdf(with_.pdf)).pages[0];
    expect(shown?.pieces.map(({ text }) => text).join("")).toContain("Il1O0");
    expect(shown?.text).toContain(folded(`รหัสผ่าน${password}`));
    expect((await readPdf(without.pdf)).pages[0]?.text).toContain(folded("รหัสผ่าน ตามที่ได้รับแจ้งไว้เดิม"));
  });

  it("offer only the ways in that the agency has", async () => {
    const { pdf } = await desk.print([slip(1, { username: null })]);
    const openId = (await readPdf(pdf)).pages[0]?.text ?? "";
    expect(openId).toContain("OpenID");
    expect(openId).not.toContain(folded("บัญชีเดิม"));
    const { pdf: other } = await desk.print([slip(1, { code: null })]);
    const account = (await readPdf(other)).pages[0]?.text ?? "";
    expect(account).not.toContain("OpenID");
    expect(account).not.toContain("AuthorizeCode");
    expect(account).toContain(folded("บัญชีเดิม"));
  });

  it("set codes in a face in which no two characters look alike, all fonts embedded", async () => {
    const { fonts } = await readPdf((await desk.print([slip(1)])).pdf);
    expect([...fonts.keys()].some((name) => /PlexMono/.test(name))).toBe(true);
    expect([...fonts.values()].every((embedded) => embedded)).toBe(true);
  });

  it("hold the longest names, user names and passwords without touching or leaving the paper", async () => {
    const { fullName, place } = longestNames();
    const items = [
      slip(1, { fullName, place }),
      slip(2, { fullName: fullName + fullName, place: place + place, password: "W".repeat(40) }),
      slip(3, { username: `${"0".repeat(14)}@${"m".repeat(20)}.example.go.th`, helpLine: "ก".repeat(60) }),
      slip(4, { fullName, place }),
    ];
    const { pdf, pages } = await desk.print(items, { lowInk: true });
    const [page] = (await readPdf(pdf)).pages;
    expect(pages).toBe(1);
    expect(page && overlaps(page)).toEqual([]);
    expect(page && tooNearTheEdge(page)).toEqual([]);
    expect(page?.text).toContain(folded(fullName + fullName));
  });
});
