import { read, utils } from "@e965/xlsx";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AppError } from "../../shared/contract";
import type { ProposalRow } from "../../shared/contract/import-rows";
import type { Proposal } from "../../shared/contract/imports";
import { type ImportDesk, openImportDesk, sample, workbook } from "../support/import-desk";

const ACCOUNTS = "accounts-bueng-kan.xlsx";
const CODES = "codes-bueng-kan-no-header.xlsx";

let desk: ImportDesk;
beforeEach(async () => {
  desk = await openImportDesk();
});
afterEach(() => desk.test.close());

const questions = ({ rows }: Proposal): ProposalRow[] => rows.filter(({ outcome }) => outcome === "question");
const asked = { offset: 0, limit: 1000 };

/** Every cell of a file as another library reads it. */
function cells(bytes: Uint8Array): string[] {
  const book = read(bytes, { type: "array" });
  return book.SheetNames.flatMap((name) =>
    utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1, raw: false }).flat(),
  ).map((cell) => String(cell ?? ""));
}

/** Codes, passwords and user names that stand in a sample: whatever has a digit and a Latin letter in it. */
function secretsOf(name: string): string[] {
  const words = cells(sample(name)).flatMap((cell) => cell.split(/\s+/));
  return [...new Set(words.filter((word) => word.length >= 6 && /[A-Za-z]/.test(word) && /[\d@]/.test(word)))];
}

describe("looking through a proposal", () => {
  it("pages through the rows in the order of the sheet, and none is missing", async () => {
    const { id, rows } = await desk.propose(ACCOUNTS, sample(ACCOUNTS));
    const paged: ProposalRow[] = [];
    for (let offset = 0; offset < rows.length; offset += 7) {
      const page = await desk.imports.rows({ id, offset, limit: 7 });
      expect(page.total).toBe(rows.length);
      paged.push(...page.rows);
    }
    expect(paged).toEqual(rows);
    expect((await desk.imports.rows({ id, offset: rows.length, limit: 7 })).rows).toEqual([]);
  });

  it("filters and counts as a look at all rows would", async () => {
    const { id, rows } = await desk.propose(ACCOUNTS, sample(ACCOUNTS));
    const { facets, tally } = await desk.imports.rows({ id, ...asked });
    expect(facets.marked).toBe(rows.filter(({ mark }) => mark !== null).length);
    expect(facets.repaired).toBe(rows.filter(({ repairs }) => repairs.length > 0).length);
    expect([facets.decided, tally.undecided]).toEqual([0, questions({ rows } as Proposal).length]);
    expect(facets.reasons.length).toBeGreaterThan(1);
    for (const { code, count } of facets.reasons) {
      const having = rows.filter(({ reasons }) => reasons.some((reason) => reason.code === code));
      const page = await desk.imports.rows({ id, reason: code, ...asked });
      expect([count, page.total, page.rows]).toEqual([having.length, having.length, having]);
    }
    for (const filter of [{ outcome: "question" }, { marked: true }, { repaired: true }, { decided: false }] as const) {
      const wanted = rows.filter(
        (row) =>
          (!("outcome" in filter) || row.outcome === filter.outcome) &&
          (!("marked" in filter) || row.mark !== null) &&
          (!("repaired" in filter) || row.repairs.length > 0),
      );
      expect((await desk.imports.rows({ id, ...filter, ...asked })).rows).toEqual(wanted);
    }
  });

  it("finds a row by what was read or what it becomes, however the Thai is spelt", async () => {
    const { id, rows } = await desk.propose(ACCOUNTS, sample(ACCOUNTS));
    const some = rows.find(({ agency, outcome }) => outcome === "new" && agency?.kind === "SAO");
    const name = some?.agency?.name ?? "?";
    for (const text of [name, `อบต.${name}`, `องค์การบริหารส่วนตำบล ${name}`]) {
      const found = (await desk.imports.rows({ id, text, ...asked })).rows;
      expect(found.map((row) => row.id)).toContain(some?.id);
      expect(found.length).toBeLessThan(rows.length / 2);
    }
  });

  it("can be read without its rows", async () => {
    const proposal = await desk.propose(ACCOUNTS, sample(ACCOUNTS));
    expect(await desk.imports.get({ id: proposal.id, rows: false })).toEqual({ ...proposal, rows: [] });
  });
});

describe("deciding many rows alike", () => {
  it("skips all open questions, leaves what was decided, and can be taken back", async () => {
    const proposal = await desk.propose(ACCOUNTS, sample(ACCOUNTS));
    const { id } = proposal;
    const open = questions(proposal);
    const [first] = open;
    const suggested = first?.suggestions[0]?.key ?? "";
    const own = { action: "suggestion", key: suggested } as const;
    await desk.imports.decide({ id, decisions: [{ rowId: first?.id ?? "", decision: own }] });
    const where = { outcome: "question", undecided: true } as const;
    const { before, ...said } = await desk.imports.decideAlike({ id, where, decision: "skip" });
    expect(said).toEqual({ decided: open.length - 1, undecided: 0, left: 0 });
    const after = questions(await desk.imports.get({ id, rows: true }));
    expect(after.map(({ decision }) => decision?.action)).toEqual(["suggestion", ...open.slice(1).map(() => "skip")]);
    await desk.imports.decide({ id, decisions: before });
    const back = questions(await desk.imports.get({ id, rows: true }));
    expect(back.filter(({ decision }) => decision !== null).map((row) => row.id)).toEqual([first?.id]);
    const none = await desk.imports.decideAlike({ id, where, decision: "none" });
    expect([none.decided, none.undecided]).toEqual([1, open.length]);
  });

  it("takes the first suggestion only where it is better than the next and nobody else is that agency", async () => {
    const proposal = await desk.propose(ACCOUNTS, sample(ACCOUNTS));
    const { id, rows } = proposal;
    const where = { outcome: "question", undecided: true } as const;
    const { decided, left } = await desk.imports.decideAlike({ id, where, decision: "first" });
    const after = questions(await desk.imports.get({ id, rows: true }));
    expect(decided + left).toBe(after.length);
    const key = (agency: ProposalRow["agency"]): string => JSON.stringify(agency);
    const firm = rows.filter(({ outcome }) => outcome !== "question").map(({ agency }) => key(agency));
    const taken = after.flatMap(({ decision, suggestions }) => (decision ? [key(suggestions[0]?.agency ?? null)] : []));
    expect(taken.length).toBe(decided);
    expect(new Set([...firm, ...taken]).size).toBe(new Set(firm).size + taken.length);
    for (const { decision, suggestions } of after) {
      const [best, next] = suggestions;
      if (!decision) continue;
      expect(decision).toEqual({ action: "suggestion", key: best?.key });
      expect(best?.score ?? 0).toBeGreaterThan(next?.score ?? 0);
    }
    await desk.imports.commit({ id, leaveQuestions: true }, desk.control);
    const registry = await desk.registry();
    expect(registry.size).toBe(new Set([...firm, ...taken].filter((one) => one !== "null")).size);
  });

  it("accepts the marks above a score, and leaves those below", async () => {
    const { id, rows } = await desk.propose(ACCOUNTS, sample(ACCOUNTS));
    const marked = rows.filter(({ mark }) => mark !== null);
    const scores = marked.map(({ mark }) => mark?.score ?? 0).sort((a, b) => a - b);
    const minScore = scores[Math.floor(scores.length / 2)] ?? 1;
    const { before } = await desk.imports.decideAlike({
      id,
      where: { marked: true, minScore, undecided: true },
      decision: "first",
    });
    const after = (await desk.imports.rows({ id, marked: true, ...asked })).rows;
    const accepted = after.filter(({ decision }) => decision !== null);
    expect(accepted.map((row) => row.id)).toEqual(before.map(({ rowId }) => rowId));
    for (const { mark, decision } of accepted) {
      expect(mark?.score).toBeGreaterThanOrEqual(minScore);
      expect(decision).toEqual({ action: "suggestion", key: mark?.key });
    }
  });

  it("refuses a proposal that is closed", async () => {
    const { id } = await desk.bring(ACCOUNTS);
    await expect(desk.imports.decideAlike({ id, where: { undecided: true }, decision: "skip" })).rejects.toMatchObject({
      code: "PROPOSAL_NOT_OPEN",
    });
  });
});

describe("a proposal sent back as a workbook", () => {
  it.each(["th", "en"] as const)("lists every row with its reasons in words (%s)", async (language) => {
    const proposal = await desk.propose(ACCOUNTS, sample(ACCOUNTS));
    const { token, secret } = await desk.imports.export({ id: proposal.id, language }, desk.control);
    expect(secret).toBe(false);
    const { bytes } = await desk.test.context.artifacts.get(token);
    const book = read(bytes, { type: "array" });
    expect(book.SheetNames).toEqual(language === "th" ? ["ควรตรวจสอบ", "ทุกแถว"] : ["To check", "All rows"]);
    const all = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[1] ?? ""] ?? {}, { header: 1, raw: false });
    const at = all.findIndex(([first]) => first === (language === "th" ? "แถว" : "Row"));
    const told = all.slice(at + 1);
    expect(told.map(([row]) => Number(row))).toEqual(proposal.rows.map(({ row }) => row));
    const question = proposal.rows.findIndex(({ outcome }) => outcome === "question");
    expect(told[question]?.[2]).toMatch(language === "th" ? /^รอพิจารณา/ : /^To decide/);
    expect(String(told[question]?.[6]).length).toBeGreaterThan(10);
    const reasons = told.flatMap((row) => String(row[6] ?? "").split("\n"));
    const coded = reasons.filter((text) => /^[a-z]+(-[a-z]+)+$/.test(text));
    expect(coded, "a reason shows its code instead of words").toEqual([]);
  });

  it("holds no code, password or user name of the sheet, and nor do proposals, activity and batches", async () => {
    for (const name of [ACCOUNTS, CODES]) {
      const secrets = secretsOf(name);
      expect(secrets.length).toBeGreaterThan(5);
      const proposal = await desk.propose(name, sample(name));
      const { token } = await desk.imports.export({ id: proposal.id, language: "th" }, desk.control);
      const text = cells((await desk.test.context.artifacts.get(token)).bytes).join("\n");
      expect(secrets.filter((word) => text.includes(word))).toEqual([]);
      await desk.imports.commit({ id: proposal.id, leaveQuestions: true }, desk.control);
      const kept = await desk.test.context.store.read(async (reader) =>
        JSON.stringify([
          await reader.table("importBatch").find(),
          await reader.table("activity").find(),
          (await reader.table("importRow").find()).map(({ body, decision }) => [body, decision]),
        ]),
      );
      const plain = secrets.filter((word) => !word.includes("@"));
      expect(plain.filter((word) => kept.includes(word))).toEqual([]);
    }
  });
});

describe("the same file again", () => {
  it("proposes nothing that was written, takes a skip over, and asks only what was left out", async () => {
    const first = await desk.propose(ACCOUNTS, sample(ACCOUNTS));
    const open = questions(first).filter(({ suggestions }) => suggestions.length > 0);
    const [taken, skipped] = open;
    await desk.imports.decide({
      id: first.id,
      decisions: [
        { rowId: taken?.id ?? "", decision: { action: "suggestion", key: taken?.suggestions[0]?.key ?? "" } },
        { rowId: skipped?.id ?? "", decision: { action: "skip" } },
      ],
    });
    const { batchId } = await desk.imports.commit({ id: first.id, leaveQuestions: true }, desk.control);
    const [batch] = (await desk.imports.batches({})).rows;
    expect(batch?.leftOut).toBe(first.counts.unreadable + questions(first).length - 2);

    const again = await desk.propose("another-name.xlsx", sample(ACCOUNTS));
    expect(again.counts).toMatchObject({ new: 0, change: 0 });
    const rowAt = (proposal: Proposal, row = 0): ProposalRow | undefined =>
      proposal.rows.find((one) => one.row === row);
    expect(rowAt(again, taken?.row)).toMatchObject({ outcome: "same", differences: [] });
    expect(rowAt(again, skipped?.row)).toMatchObject({ decision: { action: "skip" } });
    expect(again.rows.filter(({ decision }) => decision !== null)).toHaveLength(1);
    await expect(desk.imports.commit({ id: again.id, leaveQuestions: true }, desk.control)).rejects.toMatchObject({
      code: "NOTHING_TO_COMMIT",
    });

    await desk.imports.undo({ batchId, overwrite: false });
    const anew = await desk.propose(ACCOUNTS, sample(ACCOUNTS));
    expect(anew.counts).toEqual(first.counts);
    const offered = rowAt(anew, taken?.row);
    expect([offered?.outcome, offered?.decision]).toEqual(["question", null]);
    expect(offered?.suggestions[0]?.key).toBe(taken?.suggestions[0]?.key);
    expect(offered?.reasons.map(({ code }) => code)).toContain("chosen-before");
  });

  it("does not take another sheet for the same one", async () => {
    const first = await desk.propose(ACCOUNTS, sample(ACCOUNTS));
    const [question] = questions(first);
    await desk.imports.decide({
      id: first.id,
      decisions: [{ rowId: question?.id ?? "", decision: { action: "skip" } }],
    });
    await desk.imports.commit({ id: first.id, leaveQuestions: true }, desk.control);
    const other = await desk.propose(CODES, sample(CODES));
    expect(other.rows.filter(({ decision }) => decision !== null)).toEqual([]);
  });
});

describe("committing", () => {
  it("tells how far it is, and cancelled at any point leaves the registry and the decisions as they were", async () => {
    const proposal = await desk.propose(ACCOUNTS, sample(ACCOUNTS));
    const { id } = proposal;
    await desk.imports.decideAlike({ id, where: { outcome: "question", undecided: true }, decision: "skip" });
    const decided = await desk.imports.get({ id, rows: true });
    const phases = ["checking", "writing", "saving"];
    for (const stopAt of phases) {
      const control = {
        signal: new AbortController().signal,
        progress: async (_done: number, _total: number, phase: string) => {
          if (phase === stopAt) throw new AppError("CANCELLED");
        },
      };
      await expect(desk.imports.commit({ id, leaveQuestions: false }, control)).rejects.toMatchObject({
        code: "CANCELLED",
      });
      expect((await desk.registry()).size).toBe(0);
      expect(await desk.imports.get({ id, rows: true })).toEqual(decided);
      expect((await desk.imports.batches({})).rows).toEqual([]);
    }
    const told: [number, string][] = [];
    const control = {
      signal: new AbortController().signal,
      progress: async (done: number, _total: number, phase: string) => void told.push([done, phase]),
    };
    await desk.imports.commit({ id, leaveQuestions: false }, control);
    expect([...new Set(told.map(([, phase]) => phase))]).toEqual([...phases, "done"]);
    const shares = told.map(([done]) => done);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect((await desk.registry()).size).toBe(proposal.counts.new);
  });
});

it("a row that was left out keeps nothing of the person it named once the rest is in", async () => {
  const sheet = workbook({
    รายชื่อ: [
      ["หน่วยงาน", "อำเภอ", "จังหวัด", "ผู้รับผิดชอบ", "มือถือ"],
      ["อบต.หนองเดิ่น", "บุ่งคล้า", "บึงกาฬ", "นายคนแรก ใจดี", "0811111111"],
      ["อบต.ศรีชมภู", "", "บึงกาฬ", "นางคนที่สอง มีสุข", "0822222222"],
    ],
  });
  const proposal = await desk.propose("ผู้ประสานงาน.xlsx", sheet);
  expect(proposal.rows.map(({ outcome }) => outcome)).toEqual(["new", "question"]);
  const { leftOut } = await desk.imports.commit({ id: proposal.id, leaveQuestions: true }, desk.control);
  expect(leftOut).toHaveLength(1);
  const kept = await desk.test.context.store.read((reader) => reader.table("importRow").find());
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toMatch(/คนที่สอง|0822222222/);
});
