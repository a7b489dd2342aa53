import { agenciesEn } from "../../features/agencies/wording-en";
import { agenciesTh } from "../../features/agencies/wording-th";
import { deskEn } from "../../features/desk/wording-en";
import { deskTh } from "../../features/desk/wording-th";
import { helpEn, helpTh } from "../../features/help/wording";
import { importEn } from "../../features/import/wording-en";
import { importTh } from "../../features/import/wording-th";
import { packetsEn, packetsTh } from "../../features/letters/packets/wording";
import { lettersEn } from "../../features/letters/wording-en";
import { lettersTh } from "../../features/letters/wording-th";
import { mapEn, mapTh } from "../../features/map/wording";
import { overviewEn, overviewTh } from "../../features/overview/wording";
import { printsEn, printsTh } from "../../features/prints/wording";
import { postersEn, postersTh } from "../../features/prints/wording-posters";
import { recoveryEn, recoveryTh } from "../../features/recovery/wording";
import { roundEn } from "../../features/round/wording-en";
import { roundTh } from "../../features/round/wording-th";
import { settingsEn } from "../../features/settings/wording-en";
import { settingsTh } from "../../features/settings/wording-th";
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
  desk: deskTh,
  import: importTh,
  round: roundTh,
  letters: lettersTh,
  packets: packetsTh,
  map: mapTh,
  prints: printsTh,
  posters: postersTh,
  settings: settingsTh,
  help: helpTh,
  recovery: recoveryTh,
} as const;

export const en: SameKeys<typeof th> = {
  shell: shellEn,
  error: errorsEn,
  what: whatEn,
  ui: uiEn,
  overview: overviewEn,
  agencies: agenciesEn,
  desk: deskEn,
  import: importEn,
  round: roundEn,
  letters: lettersEn,
  packets: packetsEn,
  map: mapEn,
  prints: printsEn,
  posters: postersEn,
  settings: settingsEn,
  help: helpEn,
  recovery: recoveryEn,
};
