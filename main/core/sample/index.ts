export { sampleHandlers } from "./sample-handlers";
export { SAMPLE_SETTINGS } from "./sample-settings";
export { isSample } from "./sample-state";
