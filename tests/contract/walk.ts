import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect } from "vitest";
import type { Caller } from "./caller";
import { backups, jobs } from "./walk-keeping";
import { letters } from "./walk-letters";
import { mapAndPaper } from "./walk-posters";

const SAMPLES = resolve(import.meta.dirname, "../fixtures/samples");
const NOBODY = "0190a000-0000-7000-8000-000000000000";
const PASSPHRASE = "วลีกู้คืนของผู้ทดสอบ";

const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(resolve(SAMPLES, name)));

/** The bundled sample: filled, then left for an empty store. */
async function sampleProvince({ ok, refused }: Caller): Promise<void> {
  const { agencies } = await ok("sample.open", {});
  expect(agencies).toBeGreaterThan(10);
  expect(await ok("app.status", {})).toMatchObject({ sample: true, empty: false, secrets: "ready" });
  await refused("sample.open", {}, "STORE_NOT_EMPTY");
  await ok("sample.leave", {});
  expect(await ok("app.status", {})).toMatchObject({ sample: false, empty: true, secrets: "no-passphrase" });
  await refused("sample.leave", {}, "STORE_NOT_EMPTY");
}

async function office({ ok, refused, transport }: Caller): Promise<void> {
  await ok("app.about", {});
  expect((await ok("app.help", { language: "th" })).sections.length).toBeGreaterThan(5);
  const link = { url: "https://www.geonames.org/" };
  if (transport.name === "cli") await refused("app.openLink", link, "NOT_AVAILABLE_HERE");
  else await ok("app.openLink", link);
  await refused("app.openLink", { url: "https://example.com/" }, "INVALID_INPUT");
  expect((await ok("reference.provinces", {})).rows.length).toBeGreaterThanOrEqual(77);
  await ok("settings.update", { officeName: "สถจ.ทดสอบ", ratingUrlTemplate: "https://rate.example.com/{agencyCode}" });
  expect(await ok("settings.get", {})).toMatchObject({ officeName: "สถจ.ทดสอบ" });
  await ok("secrets.setPassphrase", { passphrase: PASSPHRASE });
  await refused("secrets.setPassphrase", { passphrase: PASSPHRASE }, "PASSPHRASE_ALREADY_SET");
  await refused("secrets.unlock", { passphrase: "not this one" }, "PASSPHRASE_WRONG");
  await ok("secrets.unlock", { passphrase: PASSPHRASE });
}

async function imports({ ok, refused, transport }: Caller): Promise<void> {
  const accounts = "accounts-bueng-kan.xlsx";
  const proposal = await ok("imports.propose", { file: await transport.file(accounts, sample(accounts)) });
  const source = proposal.source ?? NOBODY;
  if (transport.name === "cli") await refused("imports.preview", { source }, "SOURCE_NOT_AT_HAND");
  else expect((await ok("imports.preview", { source })).sheet).toBe(proposal.sheet);
  expect((await ok("imports.open", {})).rows.map(({ id }) => id)).toContain(proposal.id);
  expect((await ok("imports.get", { id: proposal.id })).rows).toHaveLength(proposal.rows.length);
  const question = proposal.rows.find(({ outcome }) => outcome === "question");
  const decision = { rowId: question?.id ?? NOBODY, decision: { action: "skip" } };
  await ok("imports.decide", { id: proposal.id, decisions: [decision] });
  const questions = { id: proposal.id, outcome: "question" } as const;
  const page = await ok("imports.rows", { ...questions, decided: true, limit: 1 });
  expect(page).toMatchObject({ total: 1, rows: [{ id: question?.id }], tally: { skipped: 1 } });
  const places = proposal.rows.flatMap(({ outcome }, place) => (outcome === "question" ? [place] : []));
  const find = async (input: object) => (await ok("imports.find", { id: proposal.id, ...input })).index;
  expect(await find({ rowId: question?.id })).toBe(places[0]);
  // The first is decided: the next one waits, and after the last the search goes round to it.
  expect(await find({})).toBe(places[1]);
  expect(await find({ after: places.at(-1) })).toBe(places[1]);
  expect(await find({ outcome: "question", after: 1 })).toBe(2);
  expect(await find({ outcome: "new" })).toBeNull();
  const { before } = await ok("imports.decideAlike", { ...questions, where: { minScore: 1 }, decision: "skip" });
  if (before.length > 0) await ok("imports.decide", { id: proposal.id, decisions: before });
  expect((await ok("imports.get", { id: proposal.id, rows: false })).rows).toEqual([]);
  expect((await ok("imports.export", { id: proposal.id })).name).toMatch(/accounts-bueng-kan-.*xlsx$/);
  await ok("imports.commit", { id: proposal.id, leaveQuestions: true });
  await refused("imports.commit", { id: proposal.id, leaveQuestions: true }, "PROPOSAL_NOT_OPEN");
  const { rows } = await ok("imports.batches", {});
  const batchId = rows[0]?.id ?? NOBODY;
  const would = await ok("imports.undoPreview", { batchId });
  expect(await ok("imports.undo", { batchId, overwrite: true })).toMatchObject(would);
  expect((await ok("agencies.list", {})).rows).toEqual([]);
  const again = await ok("imports.propose", { file: await transport.file(accounts, sample(accounts)) });
  await ok("imports.commit", { id: again.id, leaveQuestions: true });
  const codes = "codes-bueng-kan-no-header.xlsx";
  const second = await ok("imports.propose", { file: await transport.file(codes, sample(codes)) });
  await ok("imports.discard", { id: second.id });
  await refused(
    "imports.propose",
    { file: await transport.file("broken.xlsx", new Uint8Array([1, 2, 3])) },
    "FILE_TYPE_UNSUPPORTED",
  );
  expect((await ok("imports.districts", { provinceCode: "38" })).rows).toHaveLength(8);
}

async function agencies({ ok, refused }: Caller): Promise<void> {
  const { id } = await ok("agencies.create", { kind: "SAO", name: "ทดสอบใหม่", districtCode: "3801" });
  const version = async () => (await ok("agencies.get", { id })).row.version;
  await ok("agencies.update", { id, version: await version(), patch: { username: "04421408380199@info.example" } });
  await refused("agencies.update", { id, version: 999, patch: { note: "x" } }, "VERSION_CONFLICT");
  const officer = { name: "สมมติ ทดสอบ", position: "นักวิชาการ", mobile: "0800000000", email: "a@b.example" };
  await ok("agencies.setOfficer", { id, version: await version(), officer });
  expect((await ok("contacts.list", {})).rows.map(({ agencyId }) => agencyId)).toContain(id);
  await ok("contacts.erase", { agencyId: id });
  const servicePoint = {
    ...{ agencyCode: "A1", displayNameTh: "", displayNameEn: "", fullName: "", addressTh: "", addressEn: "" },
    ...{
      phone: "",
      openingHours: "",
      openingNote: "",
      visible: true,
      gecc: "none" as const,
      lastEdited: "",
      processes: null,
    },
  };
  await ok("agencies.setServicePoint", { id, version: await version(), servicePoint });
  expect((await ok("agencies.setPin", { id, version: await version(), text: "18.36, 103.64" })).pin).not.toBeNull();
  await refused("agencies.setPin", { id, version: await version(), text: "ที่นี่" }, "COORDINATES_UNREADABLE");
  await ok("agencies.setSecret", { id, version: await version(), field: "code", value: "23456789ABCDEF2" });
  expect(await ok("agencies.reveal", { id, field: "code" })).toEqual({ value: "23456789ABCDEF2" });
  await ok("agencies.remove", { id, version: await version() });
  const { what, undone } = await ok("activity.undo", {});
  expect([what, undone > 0]).toEqual(["agencies.remove", true]);
  expect((await ok("activity.list", { limit: 5 })).rows).toHaveLength(5);
}

/** The desk's day: a report comes in, is corrected, checked and sent back; the rest is called. Leaves one reported. */
async function deskAndFollowUp({ ok, refused }: Caller, roundId: string, agencyId: string): Promise<void> {
  const target = { roundId, agencyIds: [agencyId] };
  const { rows } = await ok("desk.find", { roundId, text: "มาทีหลัง" });
  expect(rows.map((row) => row.agencyId)).toEqual([agencyId]);
  const { reportId } = await ok("reports.record", { roundId, agencyId, channel: "letter", receiptNo: "12" });
  await ok("reports.update", { id: reportId, version: 1, patch: { receiptNo: "13" } });
  expect((await ok("reports.list", { roundId })).rows.map(({ receiptNo }) => receiptNo)).toEqual(["13"]);
  await refused("reports.update", { id: reportId, version: 1, patch: { receiptNo: "14" } }, "VERSION_CONFLICT");
  expect((await ok("verify.queue", { roundId })).rows.map((row) => row.agencyId)).toEqual([agencyId]);
  await ok("verify.pass", target);
  await ok("verify.sendBack", { ...target, reason: "ไม่ครบ" });
  await refused("verify.pass", target, "NOT_REPORTED");
  await ok("calls.log", { ...target, outcome: "promised", promisedOn: "2030-01-01" });
  const list = (await ok("calls.list", { roundId })).rows;
  expect(list.find((row) => row.agencyId === agencyId)?.calls).toBe(1);
  await ok("reports.remove", { id: reportId, version: 2 });
  expect(await ok("desk.agency", { roundId, agencyId })).toMatchObject({ state: "returned", reports: [] });
  const { steps } = await ok("desk.grid", { roundId, agencyIds: [agencyId] });
  await ok("desk.markGrid", { ...target, stepIds: steps.map(({ stepId }) => stepId), done: true });
  expect((await ok("desk.recipients", { roundId })).rows.at(-1)).toMatchObject({ reported: 1 });
}

/** What changes of a running round: its steps, its agencies, its deadline. */
async function runningRound({ ok, refused }: Caller, id: string, leaving: string): Promise<void> {
  const round = () => ok("rounds.get", { id });
  const { steps } = await round();
  await ok("rounds.editSteps", { id, version: (await round()).version, steps: [...steps].reverse() });
  expect((await round()).steps.map((step) => step.id)).toEqual(steps.map((step) => step.id).reverse());
  await ok("rounds.removeAgencies", { id, agencyIds: [leaving], reason: "ควบรวม" });
  expect((await ok("rounds.left", { id })).rows.map(({ reason }) => reason)).toEqual(["ควบรวม"]);
  await ok("rounds.addAgencies", { id, agencyIds: [leaving] });
  const { warnings } = await ok("rounds.checkDeadline", { deadline: "2030-02-03", from: "2030-01-10" });
  expect(warnings).toEqual(["weekend"]);
  await ok("rounds.extend", { id, version: (await round()).version, to: "2030-02-05", reason: "ระบบขัดข้อง" });
  expect(await round()).toMatchObject({ deadline: "2030-02-05", extensions: [{ from: "2030-01-31" }] });
  await refused("rounds.editSteps", { id, version: 1, steps }, "VERSION_CONFLICT");
}

/** Who signed a report is listed, corrected and erased. */
async function reporters({ ok, refused }: Caller): Promise<void> {
  const signed = async () => (await ok("contacts.list", {})).reporters.map(({ name, position }) => [name, position]);
  expect(await signed()).toEqual([["สมมติ", ""]]);
  const agencyId = (await ok("contacts.list", {})).reporters[0]?.agencyId ?? NOBODY;
  const to = { name: "สมหมาย", position: "ปลัด" };
  await ok("contacts.correctReporter", { agencyId, name: "สมมติ", position: "", to });
  expect(await signed()).toEqual([["สมหมาย", "ปลัด"]]);
  await ok("contacts.eraseReporter", { agencyId, ...to });
  expect(await signed()).toEqual([]);
  await refused("contacts.eraseReporter", { agencyId, ...to }, "NOT_FOUND");
}

/** Reports that come as files: read, judged, recorded and taken back. At the command line nothing is kept between calls. */
async function inboxFiles(caller: Caller, roundId: string): Promise<void> {
  const { ok, refused, transport } = caller;
  const lines = ["ประทับเวลา,ชื่อหน่วยงาน,อำเภอ,1. เข้าสู่ระบบ,ผู้รายงาน", "18/1/2564,อบต.หอคำ,อ.เมืองบึงกาฬ,ดำเนินการแล้ว,สมมติ"];
  const given = async () => ({
    roundId,
    files: [await transport.file("คำตอบ.csv", new TextEncoder().encode(`\uFEFF${lines.join("\n")}`))],
  });
  const { id, entries } = await ok("inbox.read", await given());
  expect(entries).toMatchObject([{ row: 2, status: "ready", agency: { name: "หอคำ" } }]);
  if (transport.name === "cli") {
    expect(await ok("inbox.open", { roundId })).toEqual({ id: null });
    await refused("inbox.get", { id }, "SOURCE_NOT_AT_HAND");
    await refused("inbox.decide", { id }, "SOURCE_NOT_AT_HAND");
    await refused("inbox.mapQuestions", { id, file: 0, columns: [] }, "SOURCE_NOT_AT_HAND");
    await refused("inbox.record", { id }, "SOURCE_NOT_AT_HAND");
    const { written } = await ok("inbox.read", { ...(await given()), record: true });
    expect(written?.recorded).toBe(1);
    await reporters(caller);
    await ok("activity.undo", { id: written?.activityId ?? NOBODY });
  } else {
    expect(await ok("inbox.open", { roundId })).toEqual({ id });
    await ok("inbox.decide", { id, decisions: [{ entryId: "0:2", decision: { action: "skip" } }] });
    expect((await ok("inbox.get", { id })).counts).toMatchObject({ ready: 0, left: 1 });
    await ok("inbox.decide", { id, decisions: [{ entryId: "0:2", decision: null }] });
    await ok("inbox.mapQuestions", { id, file: 0, columns: [{ column: 3, stepId: null }] });
    const { recorded, activityId } = await ok("inbox.record", { id });
    expect(recorded).toBe(1);
    await reporters(caller);
    await ok("activity.undo", { id: activityId ?? NOBODY });
  }
  await ok("inbox.discard", { id });
  expect((await ok("inbox.forms", { roundId })).mime).toBe("application/zip");
}

/** What a round keeps beside its numbers: files, templates, holidays; and its end. */
async function kept({ ok, refused, transport }: Caller, roundId: string, agencyId: string): Promise<void> {
  const bytes = new TextEncoder().encode("หนังสือ");
  const file = await transport.file("หนังสือ.txt", bytes);
  const { id } = await ok("attachments.addToRound", { roundId, role: "circular", file });
  await ok("attachments.addEvidence", { roundId, agencyId, file });
  expect((await ok("attachments.list", { roundId })).rows).toMatchObject([{ id, name: "หนังสือ.txt" }]);
  expect(await transport.bytesOf(await ok("attachments.open", { id }))).toEqual(bytes);
  await ok("attachments.remove", { id, version: 1 });

  const { id: own } = await ok("templates.save", { roundId, title: "ของเรา" });
  const shared = await ok("templates.share", { id: own });
  await ok("templates.take", { file: await transport.file(shared.name, await transport.bytesOf(shared)) });
  await ok("templates.rename", { id: own, version: 1, title: "ของเราเอง" });
  await ok("templates.remove", { id: own, version: 2 });

  const letter = new Uint8Array(readFileSync(resolve(SAMPLES, "../letters/01-chromium.pdf")));
  const read = await ok("rounds.readCircular", { file: await transport.file("หนังสือ.pdf", letter) });
  expect(read.number).toMatchObject({ value: "นน 0023.3/ว 1047", words: { text: "นน ๐๐๒๓.๓/ว ๑๐๔๗" }, note: null });
  await refused("rounds.readCircular", {}, "INVALID_INPUT");
  const { rows } = await ok("holidays.read", { text: "15/01/2573 วันหยุดพิเศษ" });
  await ok("holidays.add", { rows });
  const entered = (await ok("holidays.list", { year: 2030 })).rows.find((one) => one.id !== null);
  await ok("holidays.remove", { id: entered?.id ?? NOBODY, version: entered?.version ?? 0 });

  const version = async () => (await ok("rounds.get", { id: roundId })).version;
  await ok("rounds.close", { id: roundId, version: await version() });
  await refused("reports.record", { roundId, agencyId }, "ROUND_CLOSED");
  await ok("rounds.reopen", { id: roundId, version: await version() });
}

/** What service points are told of by those they serve: proposed, taken, seen. */
async function satisfaction({ ok, refused, transport }: Caller): Promise<void> {
  const csv = (text: string) => transport.file("ความพึงพอใจ.csv", new TextEncoder().encode(`\uFEFF${text}`));
  const file = await csv("หน่วยงาน,อำเภอ,เดือน,คะแนนความพึงพอใจ\nอบต.หอคำ,อ.เมืองบึงกาฬ,ต.ค. 2564,4.5");
  const { fileName, rows } = await ok("satisfaction.propose", { file });
  expect(rows).toMatchObject([{ row: 2, status: "ready", month: "2021-10", values: { score: 4.5, answers: null } }]);
  const [{ agency, month, values } = {}] = rows;
  const agencyId = agency?.agencyId ?? NOBODY;
  expect(await ok("satisfaction.take", { fileName, rows: [{ agencyId, month, ...values }] })).toMatchObject({
    taken: 1,
  });
  expect((await ok("satisfaction.trend", { agencyId })).rows).toMatchObject([{ month: "2021-10", score: 4.5 }]);
  await refused("satisfaction.trend", { agencyId: NOBODY }, "NOT_FOUND");
}

async function rounds(caller: Caller): Promise<string> {
  const { ok, refused, transport } = caller;
  const { rows: templates } = await ok("rounds.templates", {});
  const created = await ok("rounds.create", {
    title: "รอบทดสอบ",
    circularNo: "บก 0023.1/ว 1",
    circularDate: null,
    deadline: "2030-01-31",
    steps: templates[0]?.steps ?? [],
  });
  const roundId = created.id;
  await ok("rounds.update", { id: roundId, version: 1, title: "รอบทดสอบ 2" });
  await ok("rounds.setCurrent", { id: roundId });
  const { id: late } = await ok("agencies.create", { kind: "OTHER", name: "มาทีหลัง", districtCode: null });
  await ok("rounds.addAgencies", { id: roundId, agencyIds: [late] });
  const [round] = (await ok("rounds.list", {})).rows;
  expect(round).toMatchObject({ title: "รอบทดสอบ 2", current: true });
  await runningRound(caller, roundId, late);
  const { steps } = await ok("rounds.get", { id: roundId });
  await refused("rounds.get", { id: NOBODY }, "ROUND_NOT_FOUND");
  const target = { roundId, agencyIds: [late] };
  await ok("obligations.markSteps", { ...target, stepIds: [steps[1]?.id ?? NOBODY], done: true });
  await ok("obligations.setState", { ...target, state: "reported" });
  await deskAndFollowUp(caller, roundId, late);
  await inboxFiles(caller, roundId);
  await kept(caller, roundId, late);
  const { total } = await ok("overview.get", { roundId });
  expect(total).toMatchObject({ total: round?.agencyCount, reported: { count: 1 } });
  expect((await ok("overview.behind", { roundId, measure: "reported" })).agencyIds).toEqual([late]);
  expect((await ok("overview.share", { roundId, digits: "arabic" })).all).toContain("รายงานแล้ว 1 จาก");
  expect((await ok("agencies.timeline", { id: late })).rows.length).toBeGreaterThan(5);
  const { artifacts } = await ok("exports.progressCsv", { roundId });
  expect(artifacts).toHaveLength(2);
  await ok("exports.departmentTable", { roundId });
  expect((await ok("exports.grids", { roundId, districtCode: "3801" })).artifacts).toHaveLength(1);
  expect((await ok("evidence.points", { roundId })).rows).toEqual([]);
  await ok("evidence.confirm", { roundId, marks: [{ agencyId: late, stepId: steps[1]?.id ?? NOBODY }] });
  await satisfaction(caller);
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
  expect((await ok("exports.picture", { file: await transport.file("อำเภอเซกา.png", png) })).name).toBe(
    "อำเภอเซกา.png",
  );
  await refused("exports.picture", { file: await transport.file("a.png", png.slice(1)) }, "INVALID_INPUT");
  const workbook = await ok("exports.progress", { roundId });
  // A .xlsx is a zip.
  expect([...(await transport.bytesOf(workbook)).slice(0, 2)]).toEqual([0x50, 0x4b]);
  return roundId;
}

/** Every operation of the contract, in the order an office might meet them. */
export async function walk(caller: Caller): Promise<void> {
  await sampleProvince(caller);
  await office(caller);
  await imports(caller);
  await agencies(caller);
  const roundId = await rounds(caller);
  await mapAndPaper(caller, roundId);
  await letters(caller, roundId);
  await jobs(caller);
  await backups(caller);
}
