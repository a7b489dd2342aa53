import fc from "fast-check";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { sealedCredential } from "../../main/core/agencies/credentials";
import { AppError } from "../../shared/contract";
import { agencyRow } from "../support/open-store";
import { openRegistryDesk, type RegistryDesk } from "../support/registry-desk";

/** What a person may do, with small numbers standing for "which agency", "which round". */
type Act =
  | { readonly do: "create"; readonly a: number }
  | { readonly do: "remove"; readonly a: number }
  | { readonly do: "startRound"; readonly a: number }
  | {
      readonly do: "note" | "name" | "district" | "officer" | "phone" | "pin" | "code" | "password";
      readonly a: number;
      readonly v: number;
    }
  | {
      readonly do: "tick" | "untick" | "report" | "verify" | "sendBack" | "pend" | "addToRound";
      readonly a: number;
      readonly r: number;
    }
  | { readonly do: "office"; readonly v: number };

const small = fc.nat(4);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constant("create" as const), a: small }),
  fc.record({ do: fc.constant("remove" as const), a: small }),
  fc.record({ do: fc.constant("startRound" as const), a: small }),
  fc.record({
    do: fc.constantFrom(
      "note" as const,
      "name" as const,
      "district" as const,
      "officer" as const,
      "phone" as const,
      "pin" as const,
      "code" as const,
      "password" as const,
    ),
    a: small,
    v: fc.nat(2),
  }),
  fc.record({
    do: fc.constantFrom(
      "tick" as const,
      "untick" as const,
      "report" as const,
      "verify" as const,
      "sendBack" as const,
      "pend" as const,
      "addToRound" as const,
    ),
    a: small,
    r: fc.nat(1),
  }),
  fc.record({ do: fc.constant("office" as const), v: fc.nat(2) }),
);

const DISTRICTS = ["3801", "3802", "3803"];
const STEPS = [
  { title: "ลงทะเบียน", isReport: false },
  { title: "ตรวจสอบ", isReport: false },
  { title: "รายงาน", isReport: true },
];
const STATES = { report: "reported", verify: "verified", sendBack: "returned", pend: "pending" } as const;

/** Does one act on whatever there is. @returns the activity's id, or null where it was refused or had nothing to act on */
async function perform(desk: RegistryDesk, given: Act): Promise<string | null> {
  const agencies = (await desk.agencies.list({})).rows;
  const rounds = (await desk.rounds.list({})).rows;
  if (given.do === "office") return (await desk.settings.update({ officeName: `office ${given.v}` })).activityId;
  if (given.do === "create") {
    return (await desk.agencies.create({ kind: "SAO", name: `new ${given.a}`, districtCode: "3801" })).activityId;
  }
  const agency = agencies[given.a % Math.max(1, agencies.length)];
  if (!agency) return null;
  const { id, version } = agency;
  if (given.do === "remove") return (await desk.agencies.remove({ id, version })).activityId;
  if (given.do === "startRound") {
    const head = { title: `round ${given.a}`, circularNo: "", circularDate: null, deadline: "2026-12-01" };
    return (await desk.rounds.create({ ...head, steps: STEPS })).activityId;
  }
  if ("v" in given) return edit(desk, given.do, id, version, given.v);
  const round = rounds[given.r % Math.max(1, rounds.length)];
  if (!round) return null;
  const target = { roundId: round.id, agencyIds: [id] };
  if (given.do === "addToRound") return (await desk.rounds.addAgencies({ id: round.id, agencyIds: [id] })).activityId;
  if (given.do === "tick" || given.do === "untick") {
    const stepIds = round.steps.filter((step) => !step.isReport).map((step) => step.id);
    return (await desk.obligations.markSteps({ ...target, stepIds, done: given.do === "tick" })).activityId;
  }
  return (await desk.obligations.setState({ ...target, state: STATES[given.do], on: "2026-11-19", reason: "r" }))
    .activityId;
}

type Edit = "note" | "name" | "district" | "officer" | "phone" | "pin" | "code" | "password";

async function edit(desk: RegistryDesk, what: Edit, id: string, version: number, v: number): Promise<string> {
  const { agencies } = desk;
  const blank = {
    addressTh: "",
    addressEn: "",
    openingHours: "",
    openingNote: "",
    fullName: "",
    lastEdited: "",
    processes: null,
  };
  switch (what) {
    case "note":
      return (await agencies.update({ id, version, patch: { note: `note ${v}` } })).activityId;
    case "name":
      return (await agencies.update({ id, version, patch: { name: `name ${v}` } })).activityId;
    case "district":
      return (await agencies.update({ id, version, patch: { districtCode: DISTRICTS[v] ?? null } })).activityId;
    case "officer": {
      const officer = v === 0 ? null : { name: `person ${v}`, position: "", mobile: "", email: "" };
      return (await agencies.setOfficer({ id, version, officer })).activityId;
    }
    case "phone": {
      const names = { agencyCode: "", displayNameTh: "", displayNameEn: "" };
      const servicePoint = { ...blank, ...names, phone: `0${v}`, visible: v > 0, gecc: "none" as const };
      return (await agencies.setServicePoint({ id, version, servicePoint })).activityId;
    }
    case "pin":
      return (await agencies.setPin({ id, version, text: v === 0 ? null : `18.${v}, 103.${v}` })).activityId;
    default:
      return (await agencies.setSecret({ id, version, field: what, value: v === 0 ? null : `VALUE${v}` })).activityId;
  }
}

/** Runs acts; a typed refusal (a name taken, nothing to report on) is part of life, anything else fails the test. */
async function performAll(desk: RegistryDesk, acts: readonly Act[]): Promise<string[]> {
  const done: string[] = [];
  for (const given of acts) {
    const activityId = await perform(desk, given).catch((error: unknown) => {
      if (error instanceof AppError) return null;
      throw error;
    });
    if (activityId) done.push(activityId);
  }
  return done;
}

async function deskWithImport(): Promise<RegistryDesk> {
  const desk = await openRegistryDesk({ passphrase: "correct horse" });
  const agencies = [1, 2, 3].map((serial) => agencyRow(serial));
  await desk.store.write({ what: "imports.commit", undoable: true }, async (writer) => {
    for (const agency of agencies) {
      await writer.table("agency").insert({ ...agency, serial: await writer.nextSerial("agency") });
    }
    const secrets = agencies.map(({ id }) => ({ agencyId: id, field: "code" as const, value: v7(), now: writer.now }));
    await writer.table("credential").insertMany(secrets.map((secret) => sealedCredential(desk.vault, secret)));
  });
  return desk;
}

const undoable = async (desk: RegistryDesk, ids: readonly string[]): Promise<string[]> => {
  const { rows } = await desk.activity.list({ limit: 1000 });
  return ids.filter((id) => rows.some((row) => row.id === id && row.undoable));
};

describe("undo, whatever was done", () => {
  it("undone in reverse, every edited table is as it was; redone, as it became; secrets included", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 14 }), async (acts) => {
        const desk = await deskWithImport();
        try {
          const start = await desk.snapshot();
          const done = await undoable(desk, await performAll(desk, acts));
          const end = await desk.snapshot();
          const undos: string[] = [];
          for (const id of done.toReversed()) undos.push((await desk.activity.undo({ id })).activityId);
          expect(await desk.snapshot()).toEqual(start);
          for (const id of undos.toReversed()) await desk.activity.undo({ id });
          expect(await desk.snapshot()).toEqual(end);
        } finally {
          await desk.dispose();
        }
      }),
      { numRuns: 20 },
    );
  });

  it("undone out of order, it takes back what it can or says that it cannot, and undoing that is exact", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 2, maxLength: 12 }),
        fc.array(fc.nat(), { maxLength: 5 }),
        async (acts, picks) => {
          const desk = await deskWithImport();
          try {
            const done = await undoable(desk, await performAll(desk, acts));
            for (const pick of picks) {
              const id = done[pick % Math.max(1, done.length)];
              if (!id) return;
              const before = await desk.snapshot();
              const undo = await desk.activity.undo({ id }).catch((error: unknown) => error);
              if (undo instanceof AppError) {
                expect(undo.code).toBe("UNDO_NOT_POSSIBLE");
                expect(await desk.snapshot()).toEqual(before);
              } else {
                if (undo instanceof Error) throw undo;
                const { activityId } = undo as { activityId: string };
                await desk.activity.undo({ id: activityId });
                expect(await desk.snapshot()).toEqual(before);
              }
            }
          } finally {
            await desk.dispose();
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});
