import { parseDone } from "../../../shared/domain/done-words";
import { foldThai } from "../../../shared/domain/thai-text";
import { givenGrid } from "./grid-mark";
import type { Mark } from "./mark";
import { type Claim, type Paper, paperWithout, why } from "./papers";
import { type ReturnedFile, textsOf } from "./returned-file";

const same = (a: string, b: string): boolean => foldThai(a) === foldThai(b);

/**
 * Reads a district's grid that came back: of each agency the cells that were changed since it was made. What the desk
 * marked meanwhile is not taken back by a cell that nobody touched.
 */
export function readGrid(file: ReturnedFile, mark: Mark): Paper {
  const texts = textsOf(file);
  const { steps, rows } = givenGrid(mark);
  const head = texts.findIndex((row) => steps.every(({ title }) => row.some((text) => same(text, title))));
  const columns = steps.map(({ id, title }) => ({
    id,
    title,
    at: texts[head]?.findIndex((text) => same(text, title)) ?? -1,
  }));
  const lines = texts.slice(head + 1, head + 1 + rows.length);
  const stands = rows.every(
    ({ name }, at) => lines[at]?.[0] === String(at + 1) && lines[at]?.some((text) => same(text, name)),
  );
  if (head < 0 || !stands) return paperWithout(file.name, "grid", why("tampered"));
  const claims = rows.map(({ agencyId, name, given }, index): Claim => {
    const line = lines[index] ?? [];
    const cells = columns
      .filter(({ id }) => given.has(id))
      .map((column) => ({ ...column, text: line[column.at] ?? "" }));
    const says = cells.flatMap(({ id, text }) => {
      const done = parseDone(text);
      return done === null || done === given.get(id) ? [] : [{ stepId: id, done }];
    });
    return {
      id: `${file.index}:${head + 2 + index}`,
      row: head + 2 + index,
      read: name,
      agencyId,
      unsure: null,
      suggestions: [],
      at: "",
      receivedOn: null,
      reporter: "",
      position: "",
      note: "",
      answers: [],
      says,
      listed: null,
      notes: cells
        .filter(({ text }) => parseDone(text) === null)
        .map(({ title }) => why("answer-unread", { header: title })),
      content: `grid:${agencyId}:${says.map(({ stepId, done }) => `${stepId}=${done}`).join()}`,
    };
  });
  return { name: file.name, kind: "grid", problem: null, questions: [], remembered: false, shape: null, claims };
}
