export { groupByRecipient } from "./build-overview";
export { currentRoundId } from "./current-round";
export { agenciesOfRound } from "./frozen-members";
export { type LoadedRound, loadOpenRound, loadRound, termsOf, toStep } from "./load-round";
export { obligationHandlers } from "./obligation-handlers";
export { overviewHandlers } from "./overview-handlers";
export { type RoundAgency, roundAgencies } from "./round-facts";
export { roundHandlers } from "./round-handlers";
