import type { LetterDraft } from "../../../../shared/contract/letters";
import type { LetterKind } from "../../../../shared/domain/letters/lists";
import type { LetterFacts } from "../facts";
import { forwardCircular, sendCodes } from "./circulars";
import { firstFollowUp, secondFollowUp } from "./follow-ups";
import { departmentReport, governorMemo } from "./upward";

const BUILT_IN: Readonly<Record<LetterKind, (facts: LetterFacts) => LetterDraft>> = {
  "forward-circular": forwardCircular,
  "send-codes": sendCodes,
  "first-follow-up": firstFollowUp,
  "second-follow-up": secondFollowUp,
  "department-report": departmentReport,
  "governor-memo": governorMemo,
};

/** The built-in letter of this kind for a round, in the words it is started with. */
export function builtInLetter(kind: LetterKind, facts: LetterFacts): LetterDraft {
  return BUILT_IN[kind](facts);
}
