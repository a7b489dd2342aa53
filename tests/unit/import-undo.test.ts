import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agencyHandlers } from "../../main/core/agencies";
import { openCredential } from "../../main/core/agencies/credentials";
import type { EditedTableName } from "../../main/core/ports/rows";
import { obligationHandlers, roundHandlers } from "../../main/core/rounds";
import { type ImportDesk, openImportDesk, workbook } from "../support/import-desk";

const HEADER = ["จังหวัด", "อำเภอ", "หน่วยงาน", "USERNAME", "Password", "Authorize Code", "ลิงก์ประเมิน"];
const PLACES = ["โซ่พิสัย", "เซกา", "พรเจริญ"];
const KNOWN = [1, 2, 3, 4, 5];
const NEW = [6, 7, 8];
/** As unlike as can be: no name may be taken for a misreading of another. */
const NAMES = ["", "สายฝน", "ดอกรัก", "ทุ่งหญ้าคา", "ลำธาร", "ภูหลวงใหญ่", "แสงจันทร์", "ห้วยใส", "โนนกว้างเหนือ"];
const nameOf = (n: number): string => NAMES[n] ?? "";
const DIGITS = "23456789";

/** A row of the sheet: agency n, its values of the given edition. */
const row = (n: number, edition: number): string[] => [
  "บึงกาฬ",
  PLACES[n % PLACES.length] ?? "",
  `องค์การบริหารส่วนตำบล${nameOf(n)}`,
  `user${n}e${edition}@info.example`,
  `Pw${n}e${edition}xYz`,
  `AB2CD3EF4A5B6${DIGITS[n - 1] ?? ""}${DIGITS[edition] ?? ""}`,
  `https://rate.example.com/${n}/${edition}`,
];

/** What the second sheet writes; everything else of an agency is none of its business. */
const WRITTEN = ["username", "ratingUrl", "code", "password"] as const;
const OTHERS = ["note", "officer", "phone", "pin"] as const;
type Facet = (typeof WRITTEN)[number] | (typeof OTHERS)[number];
type Facets = Record<Facet, string>;

interface Desk {
  readonly desk: ImportDesk;
  readonly agencies: ReturnType<typeof agencyHandlers>;
}

/** Every agency by name with what is known of it, in the clear. */
async function facets({ desk }: Desk): Promise<Map<string, Facets>> {
  const { store, vault } = desk.test.context;
  return store.read(async (reader) => {
    const officers = new Map((await reader.table("officer").find()).map((one) => [one.id, one]));
    const points = new Map((await reader.table("servicePoint").find()).map((one) => [one.id, one]));
    const secrets = await reader.table("credential").find({ active: 1 });
    const secret = (agencyId: string, field: "code" | "password"): string => {
      const found = secrets.filter((one) => one.agencyId === agencyId && one.field === field);
      expect(found.length).toBeLessThanOrEqual(1);
      return found[0] ? openCredential(vault, found[0]) : "";
    };
    return new Map(
      (await reader.table("agency").find()).map((agency) => [
        agency.name,
        {
          ...{ username: agency.username ?? "", ratingUrl: agency.ratingUrl ?? "", note: agency.note },
          ...{ code: secret(agency.id, "code"), password: secret(agency.id, "password") },
          officer: officers.get(agency.id)?.name ?? "",
          phone: points.get(agency.id)?.phone ?? "",
          pin: agency.pinSource ?? "",
        },
      ]),
    );
  });
}

const TABLES: readonly EditedTableName[] = [
  ...(["agency", "officer", "servicePoint", "formerIdentity", "credential", "setting"] as const),
  ...(["round", "step", "obligation", "stepResult"] as const),
];

/** The registry row by row: no versions, secrets opened. */
async function rows({ desk }: Desk): Promise<Record<string, unknown>> {
  const { store, vault } = desk.test.context;
  return store.read(async (reader) => {
    const all: [string, unknown][] = [];
    for (const name of TABLES) {
      if (name === "credential") {
        for (const one of await reader.table(name).find()) {
          const { sealed: _sealed, mac: _mac, version: _version, ...shown } = one;
          all.push([`${name} ${one.id}`, { ...shown, value: openCredential(vault, one) }]);
        }
        continue;
      }
      const found: readonly { id: string; version: number }[] = await reader.table(name).find();
      for (const { version: _version, ...one } of found) all.push([`${name} ${one.id}`, one]);
    }
    return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

const POINT = {
  ...{ agencyCode: "", displayNameTh: "", displayNameEn: "", fullName: "", addressTh: "", addressEn: "" },
  ...{ openingHours: "", openingNote: "", visible: true, gecc: "none" as const, lastEdited: "", processes: null },
};

interface Edit {
  readonly n: number;
  readonly what: Facet | "remove" | "clear code";
  readonly v: number;
}

async function edit({ desk, agencies }: Desk, { n, what, v }: Edit): Promise<boolean> {
  const found = (await agencies.list({})).rows.find(({ name }) => name === nameOf(n));
  if (!found) return false;
  const { id, version } = found;
  const text = `later ${v}`;
  if (what === "remove") await agencies.remove({ id, version });
  else if (what === "clear code") await agencies.setSecret({ id, version, field: "code", value: null });
  else if (what === "username" || what === "note") await agencies.update({ id, version, patch: { [what]: text } });
  else if (what === "ratingUrl")
    await agencies.update({ id, version, patch: { ratingUrl: `https://later.example/${v}` } });
  else if (what === "code")
    await agencies.setSecret({ id, version, field: "code", value: `FEDCBA98765432${DIGITS[v]}` });
  else if (what === "password")
    await agencies.setSecret({ id, version, field: "password", value: `later-secret-${v}` });
  else if (what === "officer")
    await agencies.setOfficer({ id, version, officer: { name: text, position: "", mobile: "", email: "" } });
  else if (what === "phone") await agencies.setServicePoint({ id, version, servicePoint: { ...POINT, phone: text } });
  else await agencies.setPin({ id, version, text: `18.3${v}, 103.6${v}` });
  expect(desk).toBeDefined();
  return true;
}

const facetOf = (what: Exclude<Edit["what"], "remove">): Facet => (what === "clear code" ? "code" : what);

interface Opened extends Desk {
  readonly batchId: string;
  /** As it was before the second sheet. */
  readonly before: ReadonlyMap<string, Facets>;
  readonly rowsBefore: Readonly<Record<string, unknown>>;
}

/** Two sheets imported: the first brings agencies 1-5, the second changes them and brings 6-8. */
async function open(): Promise<Opened> {
  const desk = await openImportDesk();
  const one: Desk = { desk, agencies: agencyHandlers(desk.test.context) };
  await desk.bring("first.xlsx", workbook({ S: [HEADER, ...KNOWN.map((n) => row(n, 1))] }));
  const before = await facets(one);
  const rowsBefore = await rows(one);
  const second = await desk.propose(
    "second.xlsx",
    workbook({ S: [HEADER, ...[...KNOWN, ...NEW].map((n) => row(n, 2))] }),
  );
  expect(second.counts).toMatchObject({ change: KNOWN.length, new: NEW.length, question: 0, unreadable: 0 });
  const { batchId } = await desk.imports.commit({ id: second.id, leaveQuestions: false }, desk.control);
  return { ...one, batchId, before, rowsBefore };
}

const anyEdit = (what: readonly Edit["what"][]): fc.Arbitrary<Edit[]> =>
  fc.array(fc.record({ n: fc.constantFrom(...KNOWN, ...NEW), what: fc.constantFrom(...what), v: fc.nat(5) }), {
    maxLength: 12,
  });

describe("undoing a batch after later edits", () => {
  it("keeps what was edited since and takes the rest back, as its preview said", async () => {
    const edits = anyEdit([...WRITTEN, ...OTHERS, "clear code", "remove"]);
    await fc.assert(
      fc.asyncProperty(edits, async (list) => {
        const desk = await open();
        try {
          const edited = new Set<string>();
          const removed = new Set<number>();
          for (const one of list) {
            if (!(await edit(desk, one))) continue;
            if (one.what === "remove") removed.add(one.n);
            else edited.add(`${one.n} ${facetOf(one.what)}`);
          }
          const now = await facets(desk);
          const rowsNow = await rows(desk);
          const { batchId } = desk;
          const preview = await desk.desk.imports.undoPreview({ batchId });
          expect(await rows(desk), "a preview changed something").toEqual(rowsNow);
          const undone = await desk.desk.imports.undo({ batchId, overwrite: false }).catch((error: unknown) => error);
          const after = await facets(desk);

          const expected = new Map<string, Facets>();
          for (const n of [...KNOWN, ...NEW]) {
            const [was, is] = [desk.before.get(nameOf(n)), now.get(nameOf(n))];
            if (!is) continue;
            if (was) {
              const back = { ...is };
              for (const facet of WRITTEN) if (!edited.has(`${n} ${facet}`)) back[facet] = was[facet];
              expected.set(nameOf(n), back);
            } else if ([...edited].some((key) => key.startsWith(`${n} `))) expected.set(nameOf(n), is);
          }
          expect(after).toEqual(expected);
          if (!(undone instanceof Error)) expect(undone).toMatchObject(preview);
        } finally {
          await desk.desk.test.close();
        }
      }),
      { numRuns: 10 },
    );
  });

  it("with overwrite puts the registry back row by row, when only what the batch wrote was edited", async () => {
    const edits = anyEdit([...WRITTEN, "clear code"]);
    const onNew = fc.array(
      fc.record({ n: fc.constantFrom(...NEW), what: fc.constantFrom(...OTHERS, "remove" as const), v: fc.nat(5) }),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(edits, onNew, fc.boolean(), async (list, more, withRound) => {
        const desk = await open();
        try {
          const { context } = desk.desk.test;
          if (withRound) await workInRound(desk);
          const withoutRound = withRound ? await rows(desk) : null;
          for (const one of [...list, ...more]) await edit(desk, one);
          await desk.desk.imports.undo({ batchId: desk.batchId, overwrite: true });
          const after = await rows(desk);
          if (!withoutRound) expect(after).toEqual(desk.rowsBefore);
          else {
            // The round stays, for those agencies that were there before.
            const named = new Set(
              (await context.store.read((reader) => reader.table("agency").find())).map(({ name }) => name),
            );
            expect([...named].sort()).toEqual(KNOWN.map(nameOf).sort());
            for (const [key, value] of Object.entries(desk.rowsBefore)) expect(after[key]).toEqual(value);
            const left = Object.keys(after).filter((key) => !(key in desk.rowsBefore));
            expect(left.filter((key) => key.startsWith("obligation")).length).toBe(KNOWN.length);
            expect(left.filter((key) => key.startsWith("stepResult")).length).toBe(KNOWN.length);
          }
        } finally {
          await desk.desk.test.close();
        }
      }),
      { numRuns: 8 },
    );
  });

  it("with overwrite leaves later work on other things alone, and brings removed agencies back with it", async () => {
    await fc.assert(
      fc.asyncProperty(anyEdit([...WRITTEN, ...OTHERS, "clear code", "remove"]), async (list) => {
        const desk = await open();
        try {
          const last = new Map(await facets(desk));
          for (const one of list) {
            if (one.what !== "remove") await edit(desk, one);
            for (const [name, value] of await facets(desk)) last.set(name, value);
            if (one.what === "remove") await edit(desk, one);
          }
          await desk.desk.imports.undo({ batchId: desk.batchId, overwrite: true });
          const expected = new Map(
            [...desk.before].map(([name, was]) => {
              const back = { ...(last.get(name) ?? was) };
              for (const facet of WRITTEN) back[facet] = was[facet];
              return [name, back];
            }),
          );
          expect(await facets(desk)).toEqual(expected);
        } finally {
          await desk.desk.test.close();
        }
      }),
      { numRuns: 8 },
    );
  });

  it("can itself be taken back: what was overwritten is there again", async () => {
    const desk = await open();
    try {
      await edit(desk, { n: 1, what: "code", v: 3 });
      await edit(desk, { n: 6, what: "officer", v: 1 });
      await edit(desk, { n: 2, what: "remove", v: 0 });
      const now = await facets(desk);
      const { activityId } = await desk.desk.imports.undo({ batchId: desk.batchId, overwrite: true });
      const { undoActivity } = await import("../../main/core/activity");
      await undoActivity(desk.desk.test.context, activityId);
      expect(await facets(desk)).toEqual(now);
    } finally {
      await desk.desk.test.close();
    }
  });
});

/** A round is started and every agency has done its first step. */
async function workInRound({ desk, agencies }: Desk): Promise<void> {
  const rounds = roundHandlers(desk.test.context);
  const obligations = obligationHandlers(desk.test.context);
  const head = { title: "รอบ", circularNo: "", circularDate: null, deadline: "2026-02-01" };
  const { id } = await rounds.create({ ...head, steps: [{ title: "ลงทะเบียน", isReport: false }] });
  const round = (await rounds.list({})).rows.find((one) => one.id === id);
  const agencyIds = (await agencies.list({})).rows.map((one) => one.id);
  const stepIds = (round?.steps ?? []).map((step) => step.id);
  await obligations.markSteps({ roundId: id, agencyIds, stepIds, done: true });
}
