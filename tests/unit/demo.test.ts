import { describe, expect, it } from "vitest";
import { createArtifacts } from "../../main/core/artifacts";
import { parseDemoArguments } from "../../main/hosts/cli/demo-arguments";
import type { Operate } from "../../main/hosts/cli/demo-operate";
import { makePaper } from "../../main/hosts/cli/demo-paper";
import { demoErrorLine } from "../../main/hosts/cli/demo-wording";
import { AppError, ERROR_CODES } from "../../shared/contract";

describe("the demo's words", () => {
  it("are understood in any order, sheets in the order given", () => {
    expect(
      parseDemoArguments([
        "--sheet",
        "b.xlsx",
        "--out=o",
        "--sheet",
        "a.xlsx",
        "--qr-template",
        "https://x/{agencyCode}",
      ]),
    ).toEqual({
      out: "o",
      data: undefined,
      sheets: ["b.xlsx", "a.xlsx"],
      qrTemplate: "https://x/{agencyCode}",
    });
    for (const wrong of [[], ["--sheet", "a.xlsx"], ["--out"], ["out"], ["--out", "o", "--nope", "1"]]) {
      expect(parseDemoArguments(wrong)).toBeNull();
    }
  });

  it("name file, sheet, row, column and reason in one line, as far as they are known", () => {
    const error = new AppError("FILE_DAMAGED", { file: "ก.xlsx", sheet: "Sheet1", row: 12, column: 3 });
    expect(demoErrorLine(error, null)).toBe(
      "error: ก.xlsx, sheet Sheet1, row 12, column 3, the file is damaged and cannot be opened (FILE_DAMAGED)",
    );
    expect(demoErrorLine(new AppError("LAYOUT_NOT_RECOGNISED"), "ข.xlsx")).toContain("error: ข.xlsx, ");
    const locked = new AppError("FILE_NOT_READABLE", { file: "ค.xlsx", reason: "locked" });
    expect(demoErrorLine(locked, null)).toMatch(/^error: ค\.xlsx, another program holds .* \(FILE_NOT_READABLE\)$/);
    expect(demoErrorLine(new AppError("UNDO_NOT_POSSIBLE"), null)).toBe("error: UNDO_NOT_POSSIBLE");
    expect(demoErrorLine(new SyntaxError("9489B853339A2D3"), null)).not.toContain("9489B853339A2D3");
  });
});

describe("the one line a demo ends with", () => {
  it("gives a reason in words for everything a sheet, a data folder or a printer can refuse", () => {
    // What the demo cannot meet: it gives its own passphrase and opens no backup.
    const never = /^(STORE_NOT_EMPTY|STORE_HEALTHY|FILE_NOT_READABLE)$/;
    const may = ERROR_CODES.filter((code) => /^(FILE|STORE|PRINT|QR|KEEPER|SECRETS|LAYOUT|SHEET)_/.test(code));
    expect(may.length).toBeGreaterThan(15);
    const bare = may.filter(
      (code) => !never.test(code) && demoErrorLine(new AppError(code), null) === `error: ${code}`,
    );
    expect(bare).toEqual([]);
  });
});

describe("a run of more than 500 sheets", () => {
  it("comes as numbered files, the first under the plain name", async () => {
    const kept = new Map<string, Uint8Array>();
    const artifacts = createArtifacts({
      write: async (token, bytes) => void kept.set(token, bytes),
      read: async (token) => kept.get(token) ?? new Uint8Array(),
      clear: async () => kept.clear(),
    });
    const file = (byte: number) =>
      artifacts.put({ name: "any.pdf", mime: "application/pdf", bytes: new Uint8Array([byte]), secret: false });
    const answers: Record<string, unknown> = {
      "posters.plan": { printable: [{}], blocked: [] },
      "posters.print": { artifacts: [await file(1), await file(2), await file(3)], printed: 1400, blocked: [] },
      "prints.slips": { artifacts: [], printed: 0, blocked: [] },
      "prints.forms": { artifacts: [await file(4)], printed: 9, blocked: [] },
      "exports.progress": await file(5),
      "packets.make": { artifacts: [await file(6)], packets: [{}], blocked: [] },
      "letters.word": { artifacts: [await file(7)], printed: 1, gaps: [] },
    };
    const operate = (async (name: string) => answers[name]) as unknown as Operate;
    const { files } = await makePaper(operate, artifacts, "round");
    expect(files.map(({ name, bytes }) => [name, bytes[0]])).toEqual([
      ["posters.pdf", 1],
      ["posters-2.pdf", 2],
      ["posters-3.pdf", 3],
      ["forms.pdf", 4],
      ["progress.xlsx", 5],
      ["packets/any.pdf", 6],
      ["letters.docx", 7],
    ]);
  });
});
