import type { Decision } from "../../../../shared/contract/imports";
import { compareFields } from "../match/compare-fields";
import type { Judged } from "../match/judge-row";
import type { Matching } from "../match/matching";
import { identityKey, proposedAgency, type Reading, reason } from "../understand/reading";
import type { EarlierAnswer } from "./earlier-answers";

/** A judged row, and the decision that it begins with. */
export type Recalled = Judged & { readonly decision: Decision | null };

/**
 * What an earlier import of the same content makes of a row. Where the registry agrees with what was decided then, there
 * is nothing to ask or write. Else the answer is offered: a skip is taken over, for it writes nothing; a suggestion comes
 * first, to be chosen anew.
 */
export function recall(
  judged: Judged,
  answer: EarlierAnswer | undefined,
  reading: Reading,
  matching: Pick<Matching, "registry" | "reference" | "mac">,
): Recalled {
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
      return {
        outcome: "same",
        body: {
          ...body,
          ...{ agency: said, agencyId: agency.id, fields, differences: [], match: reason("decided-before") },
          ...{ change: null, mark: null, canKeep: false, suggestions: [], reasons: [], plan: null },
        },
        secrets: {},
        decision: null,
      };
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
