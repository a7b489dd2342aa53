/** How an import and a circular go from the command line, step by step; `help` shows each beside its operation. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  "imports.propose": [
    `npm run -s cli -- imports.propose '{"file":{"$file":"codes.xlsx"}}' --data DIR`,
    `npm run -s cli -- imports.propose '{"file":{"$file":"book.ods"},"sheet":"รหัส"}' --data DIR`,
    "prints the proposal: id, layout, columns (the mapping), counts, and rows with sheet, row, outcome (new, same, change, question, unreadable), agency, fields, read, repairs, match, suggestions, reasons. Nothing is written before imports.commit.",
  ],
  "imports.rows": [
    `npm run -s cli -- imports.rows '{"id":"PROPOSAL","outcome":"question","limit":50}' --data DIR`,
    `npm run -s cli -- imports.rows '{"id":"PROPOSAL","reason":"would-double-row"}' --data DIR`,
  ],
  "imports.decide": [
    `npm run -s cli -- imports.decide '{"id":"PROPOSAL","decisions":[{"rowId":"ROW","decision":{"action":"suggestion","key":"KEY"}}]}' --data DIR`,
    `npm run -s cli -- imports.decide '{"id":"PROPOSAL","decisions":[{"rowId":"ROW","decision":{"action":"skip"}}]}' --data DIR`,
  ],
  "imports.decideAlike": [
    `npm run -s cli -- imports.decideAlike '{"id":"PROPOSAL","where":{"marked":true,"minScore":0.9},"decision":"first"}' --data DIR`,
    `npm run -s cli -- imports.decideAlike '{"id":"PROPOSAL","where":{"outcome":"question"},"decision":"skip"}' --data DIR`,
  ],
  "imports.export": [`npm run -s cli -- imports.export '{"id":"PROPOSAL"}' --data DIR --out FOLDER`],
  "imports.commit": [
    `npm run -s cli -- imports.commit '{"id":"PROPOSAL"}' --data DIR`,
    `npm run -s cli -- imports.commit '{"id":"PROPOSAL","leaveQuestions":true}' --data DIR`,
    "prints batchId, counts and leftOut (row and reasons); with leaveQuestions, undecided rows are left out instead of stopping it.",
  ],
  "imports.batches": [`npm run -s cli -- imports.batches '{}' --data DIR`],
  "imports.undoPreview": [`npm run -s cli -- imports.undoPreview '{"batchId":"BATCH"}' --data DIR`],
  "rounds.readCircular": [
    `npm run -s cli -- rounds.readCircular '{"file":{"$file":"letter.pdf"}}' --data DIR`,
    `npm run -s cli -- rounds.readCircular '{"text":"ที่ พร ๐๐๒๓.๓/ว ๑๒๓ ..."}' --data DIR`,
    "prints for each field its value (null where there is any doubt), words (the letter's own, with their place in text), note (why it is blank) and offers (what it may be).",
  ],
  "imports.undo": [
    `npm run -s cli -- imports.undo '{"batchId":"BATCH"}' --data DIR`,
    `npm run -s cli -- imports.undo '{"batchId":"BATCH","overwrite":true}' --data DIR`,
    "prints how many agencies were taken back, and kept: what was edited since, by agency and field. With overwrite that is taken back too.",
  ],
};
