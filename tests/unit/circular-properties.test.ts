import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCircular } from "../../shared/domain/circular/read-circular";
import { dirtied, madeLetter } from "../support/made-letters";

/** A subject as it compares: how lines were joined and which small marks were lost is no difference of sense. */
const sense = (text: string | null): string | null =>
  text === null ? null : text.replace(/[\s\u0E47-\u0E4C]/g, "").replace(/\u0E4D?[าำ]/g, "า");

describe("letters with known fields", () => {
  it("are read back whole when they are clean", () => {
    fc.assert(
      fc.property(madeLetter, (letter) => {
        const read = readCircular(letter.text);
        expect({
          number: read.number.value,
          date: read.date.value,
          subject: read.subject.value,
          deadline: read.deadline.value,
          urgency: read.urgency.value,
        }).toEqual({
          number: letter.number,
          date: letter.date,
          subject: letter.subject,
          deadline: letter.deadline,
          urgency: letter.urgency,
        });
      }),
      { numRuns: 400 },
    );
  });

  it("are read right or left blank, never wrong, whatever a scanner did to spaces, marks and lines", () => {
    fc.assert(
      fc.property(
        madeLetter,
        fc.integer({ min: 1, max: 2 ** 31 }),
        fc.constantFrom(0.01, 0.03, 0.1, 0.3),
        (letter, seed, share) => {
          const read = readCircular(dirtied(letter.text, seed, share));
          expect([letter.number, null]).toContain(read.number.value);
          expect([letter.date, null]).toContain(read.date.value);
          expect([sense(letter.subject), null]).toContain(sense(read.subject.value));
          expect([letter.deadline, null]).toContain(read.deadline.value);
          expect([letter.urgency, null]).toContain(read.urgency.value);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it("are mostly read all the same under a light dirt", () => {
    const letters = fc.sample(madeLetter, { numRuns: 300, seed: 7 });
    const read = letters.map((letter, index) => ({
      letter,
      read: readCircular(dirtied(letter.text, index + 1, 0.02)),
    }));
    const right = read.filter((one) => one.read.number.value === one.letter.number).length;
    const dated = read.filter((one) => one.read.date.value === one.letter.date).length;
    expect(right).toBeGreaterThan(200);
    expect(dated).toBeGreaterThan(200);
  });
});
