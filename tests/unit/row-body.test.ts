import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RowBody } from "../../main/core/imports/plan";
import { packBody, unpackBody } from "../../main/core/imports/row-body";

const kind = fc.constantFrom("SAO" as const, "TOWN" as const, "PAO" as const);
const name = fc.constantFrom("หอคำ", "ไคสี", "");
const place = fc.constantFrom("3801", "3802", null);
const agency = fc.record({
  kind,
  name,
  district: fc.constantFrom("เซกา", null),
  province: fc.constantFrom("บึงกาฬ", ""),
});
const identity = fc.record({ kind, name, provinceCode: fc.constantFrom("38", ""), districtCode: place });
const reason = fc.record({
  code: fc.constantFrom("exact", "similar-name"),
  params: fc.dictionary(fc.constantFrom("name", "row"), fc.oneof(fc.string(), fc.integer())),
});
/** As `identityKey` writes them: with its bars, never a word that objects bear of themselves ("__proto__"). */
const key = fc.tuple(fc.string(), fc.string()).map((parts) => parts.join("|"));
const event = fc.constantFrom("renamed" as const, "merged" as const);
const planned = fc.record({ event, from: identity, to: fc.option(identity) });
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });

const body: fc.Arbitrary<RowBody> = fc.record({
  agency: maybe(agency),
  agencyId: maybe(fc.constant("0192b3c4-0000-7000-8000-000000000001")),
  fields: fc.constantFrom(
    {},
    { username: "0442" },
    { code: { secret: true as const, last3: "ABC", sameAsStored: false } },
  ),
  differences: fc.constantFrom([], [{ field: "username" as const, before: null, after: "0442" }]),
  read: fc.array(fc.string(), { maxLength: 3 }),
  repairs: fc.constantFrom([], [{ field: "name" as const, read: "ก", became: "ข", reason: { code: "x", params: {} } }]),
  match: maybe(reason),
  change: maybe(fc.record({ event, from: agency, to: maybe(agency) })),
  mark: maybe(fc.record({ likely: fc.string(), score: fc.constantFrom(0, 0.5), key })),
  canKeep: fc.boolean(),
  suggestions: fc.array(
    fc.record({
      key,
      agency,
      agencyId: maybe(fc.constant("0192b3c4-0000-7000-8000-000000000002")),
      score: fc.constantFrom(0.4, 1),
      reason,
      change: maybe(fc.record({ event, from: agency, to: maybe(agency) })),
    }),
    { maxLength: 3 },
  ),
  reasons: fc.array(reason, { maxLength: 2 }),
  plan: maybe(
    fc.record({
      identity: maybe(identity),
      asRead: maybe(identity),
      agencyId: maybe(fc.constant("0192b3c4-0000-7000-8000-000000000001")),
      pin: maybe(fc.record({ lat: fc.constant(18.1), lon: fc.constant(103.2), source: fc.constant("typed") })),
      nameCheck: maybe(name),
      rename: fc.boolean(),
      change: maybe(planned),
      targets: fc.dictionary(
        key,
        fc.record({
          identity,
          agencyId: maybe(fc.constant("0192b3c4-0000-7000-8000-000000000002")),
          without: fc.constantFrom([], ["code" as const]),
          change: maybe(planned),
        }),
      ),
    }),
  ),
});

describe("a row as a proposal keeps it", () => {
  it("comes back whole, whatever was left out of its text", () => {
    fc.assert(
      fc.property(body, (row) => {
        const back = unpackBody(packBody(row));
        expect(back).toEqual(row);
        expect(RowBody.safeParse(back).success).toBe(true);
      }),
    );
  });

  it("comes back from a text that was written before anything was left out", () => {
    fc.assert(
      fc.property(body, (row) => {
        expect(unpackBody(JSON.stringify(row))).toEqual(row);
      }),
    );
  });

  it("names one agency once, and not in each of its suggestions", () => {
    const own = { kind: "SAO" as const, name: "หอคำ", district: "เมืองบึงกาฬ", province: "บึงกาฬ" };
    const whole = { kind: "SAO" as const, name: "หอคำ", provinceCode: "38", districtCode: "3801" };
    const suggestion = {
      key: "k",
      agencyId: null,
      score: 1,
      reason: { code: "similar-name", params: {} },
      change: null,
    };
    const row = unpackBody("{}");
    const text = packBody({
      ...row,
      agency: own,
      suggestions: ["a", "b", "c"].map((key) => ({ ...suggestion, key, agency: { ...own, name: key } })),
      plan: {
        ...{ identity: whole, asRead: whole, agencyId: null, pin: null, nameCheck: null, rename: false, change: null },
        targets: {},
      },
    });
    expect(text.match(/เมืองบึงกาฬ/g)).toHaveLength(1);
    expect(text.match(/3801/g)).toHaveLength(1);
  });
});
