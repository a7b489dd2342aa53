import { describe, expect, test } from "vitest";
import { cardPicture } from "../../../renderer/features/overview/share/card-picture";
import {
  fitted,
  type Measure,
  type Picture,
  type Share,
  wrapped,
} from "../../../renderer/features/overview/share/picture";
import { slidePicture } from "../../../renderer/features/overview/share/slide-picture";
import { percentOf } from "../../../shared/domain/percent";

/** Every character as wide as half its height: wider than the real face. */
const measure: Measure = (text, { size }) => [...text].length * size * 0.5;

function progress(total: number, reported: number) {
  const counted = (count: number) => ({ count, percent: percentOf(count, total) });
  return {
    total,
    reported: counted(reported),
    allStepsDone: counted(0),
    verified: counted(0),
    outstanding: counted(total - reported),
    ...{ returned: 0, partly: 0, overdue: 0, late: 0 },
  };
}

/** A province of as many districts of ten, `n` of them reported in the n-th (over and over). */
function province(districts: number): Share {
  return {
    title: "การเชื่อมโยงคู่มือสำหรับประชาชน ผ่านระบบ CITIZENinfo (รอบที่ 2) ".repeat(6),
    ...{ deadline: "2021-01-31", asOf: "2021-01-20", all: "" },
    total: progress(districts * 10, districts * 3),
    recipients: Array.from({ length: districts }, (_, at) => ({
      recipient: { type: "district" as const, code: String(at), name: `ที่${at}` },
      name: `อำเภอชื่อยาวพอสมควร${at}`,
      outstanding: 10 - (at % 10),
      progress: progress(10, at % 10),
      names: Array.from({ length: 10 - (at % 10) }, (_, n) => ({ name: `อบต.หน่วยงาน${n}`, returned: n === 0 })),
      text: "",
    })),
  };
}

/** Texts that stick out of the picture, or over another on the same line. */
function misplaced({ shapes, width, height }: Picture): string[] {
  const spans = shapes.flatMap((shape) => {
    if (shape.type !== "text") return [];
    const wide = measure(shape.text, shape);
    const left = shape.x - (shape.align === "right" ? wide : shape.align === "center" ? wide / 2 : 0);
    return [{ ...shape, left, right: left + wide }];
  });
  return spans.flatMap((one, at) => {
    const out = one.left < 0 || one.right > width || one.y > height || one.y < one.size * 0.7;
    const over = spans.some(
      (two, other) => other > at && one.y === two.y && one.left < two.right && two.left < one.right,
    );
    return out || over ? [one.text] : [];
  });
}

describe("pictures of the progress", () => {
  test.each([1, 8, 33, 60])("of %i districts have every text inside and none over another", (count) => {
    const share = province(count);
    expect(misplaced(slidePicture(share, measure))).toEqual([]);
    for (const recipient of share.recipients.slice(0, 10)) {
      expect(misplaced(cardPicture(share, recipient, measure))).toEqual([]);
    }
  });

  test("a card names each of its outstanding once and nobody else's", () => {
    const share = province(3);
    const [first] = share.recipients;
    if (!first) throw new Error("no recipient");
    const texts = cardPicture(share, first, measure).shapes.flatMap((shape) =>
      shape.type === "text" ? [shape.text] : [],
    );
    for (const { name } of first.names)
      expect(texts.filter((text) => text.replace(" (ส่งกลับแก้ไข)", "").endsWith(name))).toHaveLength(1);
    expect(texts.filter((text) => text.includes("ส่งกลับแก้ไข"))).toHaveLength(1);
    expect(texts).toContain("รายงานแล้ว 0 จาก 10 แห่ง");
  });

  test("the slide is 16:9 and says how many districts it left off", () => {
    const { width, height, shapes } = slidePicture(province(60), measure);
    expect(width / height).toBeCloseTo(16 / 9);
    expect(shapes.some((shape) => shape.type === "text" && shape.text.includes("อีก 16 "))).toBe(true);
  });
});

describe("names in a picture", () => {
  /** Every letter that takes room as wide as in the real face, or a little wider. */
  const real: Measure = (text, { size }) =>
    text.replace(/[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g, "").length * size * 0.62;
  const cut = ({ shapes }: Picture) =>
    shapes.flatMap((shape) => (shape.type === "text" && shape.text.includes("…") ? [shape.text] : []));
  const KORAT = ["เฉลิมพระเกียรติ", "เมืองนครราชสีมา", "ปากช่อง", "โนนสูง"];

  test("are whole on the slide of the province with the most districts", () => {
    const share = province(33);
    const recipients = share.recipients.map((one, at) => ({ ...one, name: `อำเภอ${KORAT[at % KORAT.length]}` }));
    expect(cut(slidePicture({ ...share, title: "การติดตามผล", recipients }, real))).toEqual([]);
  });

  test("are whole on a card of forty with long names, in two columns", () => {
    const share = province(1);
    const [first] = share.recipients;
    if (!first) throw new Error("no recipient");
    const names = Array.from({ length: 40 }, (_, at) => ({
      name: `อบต.หนองบัวแดงใหญ่พัฒนา ${at}`,
      returned: false,
    }));
    const recipient = { ...first, name: "สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอเฉลิมพระเกียรติ", names };
    const picture = cardPicture({ ...share, title: share.title.slice(0, 200) }, recipient, real);
    expect(cut(picture)).toEqual([]);
    expect(picture.height).toBeLessThan(1080 * 1.6);
  });
});

describe("text in a picture", () => {
  test("is cut between what is read as one character", () => {
    expect(fitted("น้ำใจ", { size: 10 }, 100, measure)).toBe("น้ำใจ");
    expect(fitted("ที่นี่ที่นั่น", { size: 10 }, 30, measure)).toMatch(/^(ที่|นี่|นั่|น)+…$/);
  });

  test("breaks between words, keeps brackets with theirs, and says where it ends early", () => {
    const lines = wrapped("ระบบ CITIZENinfo (ตัวอย่าง) ระยะที่สอง", { size: 10 }, 90, 2, measure);
    expect(lines).toHaveLength(2);
    expect(lines.every((line) => !/[(]$/.test(line))).toBe(true);
    expect(lines[1]?.endsWith("…")).toBe(true);
  });
});
