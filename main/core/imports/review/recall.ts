import type { Decision } from "../../../../shared/contract/import-rows";
import type { Pace } from "../../pace";
import type { MetSheet } from "../judge-sheet";
import { compareFields } from "../match/compare-fields";
import type { Judged } from "../match/judge-row";
import type { Matching } from "../match/matching";
import { identityKey, proposedAgency, type Reading, reason } from "../understand/reading";
import type { EarlierAnswer, EarlierAnswers } from "./earlier-answers";

/** A judged row, and the decision that it begins with. */
export type Recalled = Judged & { readonly decision: Decision | null };

type Known = Pick<Matching, "registry" | "reference" | "mac">;

/**
 * What an earlier import of the same content makes of the rows of a sheet, one by one. A row whose agency another row was
 * decided to overwrite is settled with that.
 */
export async function* recallSheet(
  { readings, matching, judged }: Pick<MetSheet, "readings" | "judged"> & { readonly matching: Known },
  answers: EarlierAnswers,
  pace: Pace,
): AsyncGenerator<Recalled, void, undefined> {
  if (answers.size === 0) {
    for await (const row of judged()) yield { ...row, decision: null };
    return;
  }
  const recalled: Recalled[] = [];
  const agreed = new Set<string | null>();
  for await (const row of judged()) {
    const reading = readings[recalled.length];
    const answer = reading && answers.get(reading.raw.row);
    const made = reading ? recall(row, answer, reading, matching) : { ...row, decision: null };
    if (made.outcome === "same" && answer?.target) agreed.add(made.body.agencyId);
    recalled.push(made);
  }
  for (const row of recalled) {
    await pace();
    yield row.outcome === "change" && agreed.has(row.body.agencyId) ? settled(row) : row;
  }
}

/** Nothing to ask or write: the registry says what was decided. */
function settled({ body }: Judged): Recalled {
  return {
    outcome: "same",
    body: {
      ...body,
      ...{ differences: [], match: reason("decided-before"), change: null, mark: null, canKeep: false },
      ...{ suggestions: [], reasons: [], plan: null },
    },
    secrets: {},
    decision: null,
  };
}

/**
 * What an earlier import of the same content makes of a row. Where the registry agrees with what was decided then, there
 * is nothing to ask or write. Else the answer is offered: a skip is taken over, for it writes nothing; a suggestion comes
 * first, to be chosen anew.
 */
function recall(judged: Judged, answer: EarlierAnswer | undefined, reading: Reading, matching: Known): Recalled {
  const { outcome, body } = judged;
  if (!answer || outcome === "same" || outcome === "unreadable") return { ...judged, decision: null };
  const { decision, target, name } = answer;
  if (!target) return { ...withReason(judged, reason("skipped-before")), decision };
  const agency = matching.registry.byKey(identityKey(target.identity));
  if (agency) {
    const { fields, differences } = compareFields(reading, agency, matching.registry, matching.mac);
    const without: ReadonlySet<string> = new Set(target.without);
    if (differences.every(({ field }) => without.has(field))) {
      const said = proposedAgency(target.identity, matching.reference);
      return settled({ ...judged, body: { ...body, fields, agency: said, agencyId: agency.id } });
    }
  }
  if (decision.action !== "suggestion") return { ...withReason(judged, reason("kept-before")), decision: null };
  const chosen = body.suggestions.filter(({ key }) => key === decision.key);
  const others = body.suggestions.filter(({ key }) => key !== decision.key);
  const offered = { ...judged, body: { ...body, suggestions: [...chosen, ...others] } };
  return { ...withReason(offered, reason("chosen-before", { name: name ?? "" })), decision: null };
}

function withReason(judged: Judged, added: Judged["body"]["reasons"][number]): Judged {
  return { ...judged, body: { ...judged.body, reasons: [...judged.body.reasons, added] } };
}
