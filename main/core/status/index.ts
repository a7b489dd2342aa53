export { appHandlers } from "./app-handlers";
export { fileHandlers } from "./file-handlers";
export { jobHandlers } from "./job-handlers";
