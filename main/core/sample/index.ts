export { isSample } from "./is-sample";
export { sampleHandlers } from "./sample-handlers";
export { SAMPLE_SETTINGS } from "./sample-settings";
