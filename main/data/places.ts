import { join } from "node:path";

/** Where things lie in the data folder. */
export interface Places {
  readonly folder: string;
  readonly store: string;
  readonly lock: string;
  readonly backups: string;
  /** Attached files under their SHA-256. */
  readonly files: string;
  /** What holds for this PC only and does not travel with the store. */
  readonly local: string;
}

export function placesIn(folder: string): Places {
  return {
    folder,
    store: join(folder, "pakmud.sqlite"),
    lock: join(folder, "pakmud.lock"),
    backups: join(folder, "backups"),
    files: join(folder, "files"),
    local: join(folder, "local.json"),
  };
}

/** An instant as file names can bear it on every system, still sorting by time: `2026-11-20T104419123Z`. */
export function stampOf(instant: Date): string {
  return instant.toISOString().replaceAll(":", "").replace(".", "");
}

/** The instant of a stamp, or null. */
export function instantOf(stamp: string): string | null {
  const parts = /^(\d{4}-\d\d-\d\dT\d\d)(\d\d)(\d\d)(\d{3})Z$/.exec(stamp);
  return parts ? `${parts[1]}:${parts[2]}:${parts[3]}.${parts[4]}Z` : null;
}
