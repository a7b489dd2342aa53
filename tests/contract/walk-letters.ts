import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect } from "vitest";
import type { Caller } from "./caller";

const SOME_ID = "0190a000-0000-7000-8000-000000000000";

/** A letter from its start to its paper, and what the office's letters bear. */
export async function letters({ ok, refused, transport }: Caller, roundId: string): Promise<void> {
  const group = {
    id: SOME_ID,
    name: "กลุ่มงานทดสอบ",
    prefix: "บก 0023.1",
    phone: "0 0000 0000",
    fax: "",
    coordinator: "",
  };
  await ok("office.update", { sender: "จังหวัดบึงกาฬ", groups: [group] });
  const png = new Uint8Array(readFileSync(resolve(import.meta.dirname, "../fixtures/emblem.png")));
  await ok("office.setPicture", { which: "emblem", file: await transport.file("ตรา.png", png) });
  expect(await ok("office.get", {})).toMatchObject({ groups: [group], emblem: { name: "ตรา.png" }, seal: null });
  const wrong = await transport.file("ตรา.gif", new Uint8Array([71, 73, 70]));
  await refused("office.setPicture", { which: "seal", file: wrong }, "FILE_TYPE_UNSUPPORTED");

  await ok("letters.setRoutes", { roundId, routes: { SAO: "direct" } });
  expect(await ok("letters.routes", { roundId })).toEqual({ routes: { SAO: "direct" } });
  await ok("letters.setRoutes", { roundId, routes: {} });
  const { id } = await ok("letters.create", { roundId, kind: "first-follow-up" });
  const letter = await ok("letters.get", { id });
  const draft = { ...letter.draft, urgency: "most-urgent" as const };
  const { version } = await ok("letters.update", { id, version: letter.version, draft });
  await refused("letters.update", { id, version: letter.version, draft }, "VERSION_CONFLICT");
  expect((await ok("letters.list", { roundId })).rows).toMatchObject([{ id, draft: { urgency: "most-urgent" } }]);
  expect((await ok("letters.recipients", { id })).rows.length).toBeGreaterThan(2);
  const { recipients } = await ok("letters.preview", { id });
  const one = await ok("letters.print", { id, recipients: [recipients[0]?.key ?? ""] });
  expect(one).toMatchObject({ printed: 1, artifacts: [{ pages: 1 }] });
  expect((await ok("letters.print", { roundId, kind: "department-report" })).printed).toBe(1);
  await refused("letters.print", { roundId }, "INVALID_INPUT");
  const [word] = (await ok("letters.word", { id, fileCopy: true })).artifacts;
  expect(word).toMatchObject({ name: "first-follow-up.docx", secret: false });

  const packet = {
    roundId,
    letter: { kind: "send-codes" as const },
    parts: ["outstanding" as const, "guide" as const],
  };
  const { packets } = await ok("packets.plan", packet);
  expect(packets.length).toBeGreaterThan(2);
  await refused("packets.make", { ...packet, parts: ["codes"] }, "INVALID_INPUT");
  const made = await ok("packets.make", { ...packet, recipients: [packets[0]?.key ?? ""] });
  expect(made.packets).toMatchObject([{ key: packets[0]?.key, parts: { letter: 1, guide: 1 } }]);
  expect(made.artifacts).toHaveLength(2);
  const whole = await ok("packets.province", { roundId, parts: ["progress", "guide"], workbooks: true });
  expect(whole.artifacts).toHaveLength(2);
  const sent = { roundId, recipients: [packets[0]?.key ?? ""], way: "hand" as const, sentOn: "2026-11-30" };
  const [entry = SOME_ID] = (await ok("packets.dispatch", sent)).ids;
  await ok("packets.correctDispatch", { id: entry, version: 1, receiptNo: "๑๒" });
  expect((await ok("packets.dispatches", { roundId })).rows).toMatchObject([{ id: entry, receiptNo: "๑๒" }]);
  expect((await ok("packets.dispatchBook", { roundId })).name).toMatch(/xlsx$/);
  await ok("packets.removeDispatch", { id: entry, version: 2 });
  await refused("packets.removeDispatch", { id: entry, version: 3 }, "NOT_FOUND");
  await ok("letters.remove", { id, version });
  await refused("letters.get", { id }, "NOT_FOUND");
}
