import type { Decision, ProposedAgency, Suggestion } from "../../../../shared/contract/import-rows";
import { nameKey } from "../../../../shared/domain/thai-text";
import { eachPaced, paceOf } from "../../pace";
import type { Reader } from "../../ports/store";
import { type PlannedRow, rowsById } from "../proposals";
import type { Decided } from "./decided-rows";
import type { RowIndex } from "./row-index";

function keyOf({ kind, name, district, province }: ProposedAgency): string {
  return `${kind}|${nameKey(name)}|${district ?? ""}|${province}`;
}

/** The one suggestion that is better than the others; a mark's is its likely name. */
function firstOf({ body: { mark, suggestions } }: PlannedRow): Suggestion | undefined {
  if (mark) return suggestions.find(({ key }) => key === mark.key);
  const [first, second] = suggestions;
  return first && second && second.score >= first.score ? undefined : first;
}

/**
 * For each row the decision that takes its first suggestion. A row has none where two suggestions are as good as each
 * other, or where another row is that agency or takes it too: a wrong automatic match is the worst outcome (design §4).
 */
export async function firstSuggestions(
  reader: Reader,
  proposalId: string,
  index: RowIndex,
  decided: Decided,
  rows: readonly PlannedRow[],
): Promise<ReadonlyMap<string, Decision>> {
  const pace = paceOf();
  const chosen = new Map<string, Suggestion>();
  await eachPaced(rows, pace, (row) => {
    const first = firstOf(row);
    if (first) chosen.set(row.id, first);
  });
  const claims = new Map<string, number>();
  const claim = (agency: ProposedAgency): void => {
    const key = keyOf(agency);
    claims.set(key, (claims.get(key) ?? 0) + 1);
  };
  await eachPaced(chosen.values(), pace, ({ agency }) => claim(agency));
  await eachPaced(index.rows, pace, ({ id, outcome, agency }) => {
    if (agency && outcome !== "question" && !chosen.has(id) && !decided.has(id)) claim(agency);
  });
  const others = await rowsById(
    reader,
    proposalId,
    index.rows.filter(({ id }) => decided.has(id) && !chosen.has(id)),
  );
  await eachPaced(others, pace, ({ decision, body }) => {
    if (decision?.action === "asRead" && body.agency) claim(body.agency);
    if (decision?.action !== "suggestion") return;
    const taken = body.suggestions.find(({ key }) => key === decision.key);
    if (taken) claim(taken.agency);
  });
  const firsts = new Map<string, Decision>();
  await eachPaced(chosen, pace, ([id, { key, agency }]) => {
    if (claims.get(keyOf(agency)) === 1) firsts.set(id, { action: "suggestion", key });
  });
  return firsts;
}
