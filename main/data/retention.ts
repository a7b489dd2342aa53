import type { Backup } from "../../shared/contract/app";

const HOURS_KEPT = 24;
const DAYS_KEPT = 30;
const DAY_MS = 86_400_000;

/**
 * Which backups of one folder may go (design §3: keep 24 hourly and 30 daily). Of those made by the app itself: the
 * newest of each of the last 24 hours and of each of the last 30 days that have any stay. Those made for a reason
 * (by hand, before a restore or a migration) stay for 30 days. The newest of all stays always.
 */
export function expired(backups: readonly Backup[], now: Date): Backup[] {
  const sorted = [...backups].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const automatic = sorted.filter((backup) => backup.reason === "start" || backup.reason === "hourly");
  const kept = new Set<Backup>([
    ...sorted.slice(0, 1),
    ...newestOfEach(automatic, "2026-11-20T10".length, HOURS_KEPT),
    ...newestOfEach(automatic, "2026-11-20".length, DAYS_KEPT),
    ...sorted.filter(
      (backup) => !automatic.includes(backup) && now.getTime() - Date.parse(backup.at) < DAYS_KEPT * DAY_MS,
    ),
  ]);
  return sorted.filter((backup) => !kept.has(backup));
}

/** @param prefix how much of the instant names the hour or the day (UTC) */
function newestOfEach(newestFirst: readonly Backup[], prefix: number, limit: number): Backup[] {
  const seen = new Map<string, Backup>();
  for (const backup of newestFirst) {
    const slot = backup.at.slice(0, prefix);
    if (!seen.has(slot)) seen.set(slot, backup);
  }
  return [...seen.values()].slice(0, limit);
}
