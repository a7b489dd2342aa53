import { expect } from "vitest";
import type { Caller } from "./caller";

const NOBODY = "0190a000-0000-7000-8000-000000000000";

/** Long work, after it has ended. */
export async function jobs({ ok, refused, transport }: Caller): Promise<void> {
  const { rows } = await ok("jobs.list", {});
  if (transport.name === "cli") {
    expect(rows).toEqual([]);
    await refused("jobs.get", { id: NOBODY }, "JOB_NOT_FOUND");
    await refused("jobs.cancel", { id: NOBODY }, "JOB_NOT_FOUND");
    return;
  }
  expect(rows.every(({ result }) => result === null)).toBe(true);
  const id = rows[0]?.id ?? NOBODY;
  expect(await ok("jobs.get", { id })).toMatchObject({ state: "done" });
  // A job that has ended cannot be stopped any more; asking is no error.
  await ok("jobs.cancel", { id });
  await refused("jobs.get", { id: NOBODY }, "JOB_NOT_FOUND");
}

/** Backups, a file to take along, and a store that is damaged. */
export async function backups({ ok, refused, transport }: Caller): Promise<void> {
  const made = await ok("backups.create", {});
  expect((await ok("backups.list", {})).rows.map(({ id }) => id)).toContain(made.id);
  const { agencies: counted } = await ok("backups.inspect", { id: made.id });
  const file = await ok("backups.exportFile", {});
  const taken = await ok("backups.importFile", {
    file: await transport.file("สำรอง.pakmud", await transport.bytesOf(file)),
  });
  await ok("agencies.create", { kind: "OTHER", name: "หลังสำรอง", districtCode: null });
  await ok("backups.restore", { id: taken.id });
  expect((await ok("agencies.list", {})).rows).toHaveLength(counted);
  await refused("backups.inspect", { id: "local:nothing" }, "BACKUP_NOT_FOUND");
  if (transport.name === "cli") await refused("backups.chooseSecondFolder", {}, "NOT_AVAILABLE_HERE");
  else expect(await ok("backups.chooseSecondFolder", {})).toEqual({ chosen: false });
  await ok("backups.postponeSecondFolder", {});
  expect(await ok("app.status", {})).toMatchObject({ askSecondFolder: false });
  if (transport.name === "cli") await refused("backups.folders", {}, "NOT_AVAILABLE_HERE");
  else expect((await ok("backups.folders", {})).rows).not.toEqual([]);
  await ok("app.diagnostics", {});
  await refused("backups.startFresh", {}, "STORE_HEALTHY");
  expect((await ok("agencies.list", {})).rows).toHaveLength(counted);
  await transport.damageStore();
  await ok("backups.startFresh", {});
  expect(await ok("app.status", {})).toMatchObject({ empty: true });
}
