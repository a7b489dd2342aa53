import { copyFile, mkdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { v7 } from "uuid";
import { SCHEMA_VERSION } from "../../main/data/migrations";
import { agencyRow, openTestStore } from "./open-store";
import { NO_EVIDENCE, PENDING, ROUND_REST, STEP_REST } from "./rounds-rows";

/**
 * Writes tests/fixtures/stores/v<N>.sqlite, a store of the present schema version with a row in every table that people
 * edit. Run once when a version is finished (`npx tsx tests/support/make-store-fixture.ts`) and commit the file: from then
 * on the tests migrate it. All values are made up; its key file is thrown away.
 */
async function main(): Promise<void> {
  const t = await openTestStore();
  const agency = agencyRow(1, {
    username: "04421408380101@example",
    pinLat: 18.3609,
    pinLon: 103.6464,
    pinSource: "18.3609,103.6464",
  });
  const [roundId, stepId, obligationId, proposalId] = [v7(), v7(), v7(), v7()];
  await t.vault.setPassphrase("made-up passphrase");
  await t.store.note(async (writer) => {
    await writer
      .table("importProposal")
      .insert({ id: proposalId, fileName: "ตัวอย่าง.xlsx", state: "committed", head: "{}", createdAt: writer.now });
    await writer.table("importRow").insert({
      id: v7(),
      proposalId,
      sheet: "Sheet1",
      row: 2,
      outcome: "new",
      body: "{}",
      decision: null,
      sealed: null,
    });
    await writer.table("columnMapping").insert({ id: "หน่วยงาน|รหัส", mapping: "{}", usedAt: writer.now });
    await writer.table("posterPrint").insert({ id: v7(), agencyId: agency.id, printedAt: writer.now, who: "ผู้ทดสอบ" });
  });
  await t.store.write({ what: "imports.commit", subject: "ตัวอย่าง.xlsx", undoable: true }, async (writer) => {
    await writer.table("agency").insertMany([agency, agencyRow(2, { districtCode: null, kind: "PAO" })]);
    await writer
      .table("officer")
      .insert({ id: agency.id, name: "นางตัวอย่าง", position: "นักพัฒนา", mobile: "0800000000", email: "a@example.com" });
    await writer.table("servicePoint").insert({
      id: agency.id,
      agencyCode: "1234",
      displayNameTh: "จุดบริการ",
      displayNameEn: "",
      fullName: "",
      addressTh: "",
      addressEn: "",
      phone: "",
      openingHours: "",
      openingNote: "",
      visible: 1,
      gecc: "none",
      lastEdited: "",
      processes: null,
    });
    await writer.table("posterInstall").insert({
      ...{ id: agency.id, installedOn: "2026-11-20", at: writer.now, who: writer.who },
      ...{ photoName: "โปสเตอร์.jpg", photoMime: "image/jpeg", photoSha256: "1".repeat(64) },
    });
    await writer.table("satisfaction").insert({
      ...{ id: v7(), agencyId: agency.id, month: "2026-10", score: 4.52, answers: 120, zeroCopy: 85 },
      ...{ source: "ความพึงพอใจ.xlsx", at: writer.now, who: writer.who },
    });
    await writer.table("formerIdentity").insert({
      id: v7(),
      agencyId: agency.id,
      event: "renamed",
      kind: "SAO",
      name: "บ้านเดิม",
      provinceCode: "38",
      districtCode: "3801",
      createdAt: writer.now,
    });
    await writer.table("credential").insert({
      id: v7(),
      agencyId: agency.id,
      field: "code",
      sealed: t.vault.seal("2345ABCDEF23456", agency.id),
      mac: t.vault.mac("2345ABCDEF23456"),
      last3: "456",
      active: 1,
      createdAt: writer.now,
    });
    await writer
      .table("removedSecret")
      .insert({ id: v7(), sealed: t.vault.seal("made up", "x"), mac: t.vault.mac("made up") });
    await writer.table("round").insert({
      id: roundId,
      serial: 1,
      title: "รอบทดสอบ",
      circularNo: "ว ๑",
      circularDate: "2026-11-01",
      deadline: "2026-12-01",
      createdAt: writer.now,
      ...ROUND_REST,
    });
    await writer.table("step").insert({ id: stepId, roundId, position: 0, title: "ขั้นแรก", isReport: 0, ...STEP_REST });
    await writer.table("obligation").insert({
      ...PENDING,
      id: obligationId,
      roundId,
      agencyId: agency.id,
      state: "reported",
      reportedOn: "2026-11-20",
    });
    await writer.table("stepResult").insert({ id: v7(), obligationId, stepId, doneAt: writer.now, ...NO_EVIDENCE });
    const said = { at: writer.now, who: writer.who };
    await writer.table("extension").insert({
      ...said,
      id: v7(),
      roundId,
      target: "agencies",
      fromDay: "2026-11-25",
      toDay: "2026-12-01",
      reason: "ระบบขัดข้อง",
    });
    const reportId = v7();
    await writer.table("report").insert({
      ...said,
      id: reportId,
      obligationId,
      receivedOn: "2026-11-20",
      receiptNo: "๑๒๓",
      channel: "letter",
      reporter: "นางตัวอย่าง",
      position: "ปลัด",
      note: "",
      says: JSON.stringify([{ stepId, done: true }]),
      source: "desk",
      sourceKey: null,
    });
    const file = { name: "หลักฐาน.pdf", mime: "application/pdf", size: 3, sha256: "0".repeat(64), at: writer.now };
    await writer
      .table("attachment")
      .insert({ ...file, id: v7(), roundId: null, obligationId, reportId, stepId, role: "evidence" });
    await writer
      .table("call")
      .insert({ ...said, id: v7(), obligationId, outcome: "promised", promisedOn: "2026-11-19", note: "" });
    const letter = { createdAt: writer.now, updatedAt: writer.now };
    await writer.table("letter").insert({ ...letter, id: v7(), roundId, kind: "first-follow-up", draft: "{}" });
    await writer.table("dispatch").insert({
      ...said,
      id: v7(),
      roundId,
      recipient: "district:3801",
      name: "อำเภอเมืองบึงกาฬ",
      what: "หนังสือจัดส่งรหัส",
      way: "registered",
      sentOn: "2026-11-18",
      receiptNo: "EF123456789TH",
      note: "",
    });
    await writer.table("template").insert({ id: v7(), title: "แม่แบบ", steps: "[]", createdAt: writer.now });
    await writer.table("holiday").insert({ id: v7(), day: "2026-11-30", name: "วันหยุดพิเศษ", off: 1 });
    await writer.table("importBatch").insert({
      id: v7(),
      activityId: writer.activityId,
      proposalId,
      fileName: "ตัวอย่าง.xlsx",
      counts: "{}",
      undone: 0,
    });
    await writer.table("setting").insert({ id: "officeName", value: "สำนักงานตัวอย่าง" });
  });
  await t.store.close();
  const folder = resolve(import.meta.dirname, "../fixtures/stores");
  await mkdir(folder, { recursive: true });
  await copyFile(join(t.dir, "pakmud.sqlite"), join(folder, `v${SCHEMA_VERSION}.sqlite`));
  await rm(t.dir, { recursive: true });
}

await main();
