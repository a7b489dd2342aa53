import { agenciesEn } from "../../features/agencies/wording-en";
import { agenciesTh } from "../../features/agencies/wording-th";
import { overviewEn, overviewTh } from "../../features/overview/wording";
import { uiEn, uiTh } from "../../ui/wording";
import { errorsEn, errorsTh } from "./errors";
import type { SameKeys } from "./shape";
import { shellEn } from "./shell-en";
import { shellTh } from "./shell-th";
import { whatEn, whatTh } from "./what";

/** Everything the app says. A feature keeps its words in its own `wording.ts` and is added here in both languages. */
export const th = {
  shell: shellTh,
  error: errorsTh,
  what: whatTh,
  ui: uiTh,
  overview: overviewTh,
  agencies: agenciesTh,
} as const;

export const en: SameKeys<typeof th> = {
  shell: shellEn,
  error: errorsEn,
  what: whatEn,
  ui: uiEn,
  overview: overviewEn,
  agencies: agenciesEn,
};
