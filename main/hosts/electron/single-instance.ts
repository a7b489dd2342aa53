import type { AppPart } from "./parts";

/** One program per Windows account. @returns false when another one runs: it comes to the front, this one ends */
export function isFirstInstance(app: AppPart, onSecondStart: () => void): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  app.on("second-instance", onSecondStart);
  return true;
}
