import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import sqlite3 from "node-sqlite3-wasm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bundleScript } from "../support/bundle-script";
import { makeTestFolder } from "../support/open-store";

const KILLS = 200;
const LANES = 2;

let script = "";
const folders: string[] = [];
beforeAll(async () => {
  script = await bundleScript("store-writer");
});
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

interface Said {
  readonly opened: boolean;
  readonly tried: readonly string[];
  readonly acknowledged: readonly string[];
  readonly complaints: string;
}

/**
 * Starts a writer and kills it `delay` ms after it acknowledged so many writes. Collects all that it had said by then.
 */
function runAndKill(dir: string, afterAcks: number, delay: number): Promise<Said> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, dir], { stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    let complaints = "";
    let dying = false;
    child.stdout.on("data", (chunk) => {
      out += chunk;
      if (dying || !out.includes("open") || out.split("ack ").length <= afterAcks) return;
      dying = true;
      setTimeout(() => child.kill("SIGKILL"), delay);
    });
    child.stderr.on("data", (chunk) => {
      complaints += chunk;
    });
    child.on("error", reject);
    child.on("close", () => {
      const lines = out.split("\n");
      const after = (word: string) => lines.filter((line) => line.startsWith(word)).map((line) => line.slice(4));
      resolve({ opened: lines.includes("open"), tried: after("try "), acknowledged: after("ack "), complaints });
    });
  });
}

/** What another SQLite finds in the file. */
function look(dir: string): { sound: unknown; agencies: string[]; settings: string[]; orphans: unknown } {
  const db = new sqlite3.Database(join(dir, "pakmud.sqlite"), { readOnly: true });
  try {
    return {
      sound: db.all("pragma integrity_check"),
      orphans: db.all("pragma foreign_key_check"),
      agencies: db.all("select id from agency").map((row) => String((row as { id: string }).id)),
      settings: db.all("select id from setting").map((row) => String((row as { id: string }).id)),
    };
  } finally {
    db.close();
  }
}

it(`${KILLS} times killed while writing, loses no acknowledged command and leaves the file sound`, async () => {
  let acknowledgedInAll = 0;
  let cutShort = 0;
  const lane = async (): Promise<void> => {
    const dir = await makeTestFolder();
    folders.push(dir);
    const acknowledged = new Set<string>();
    const tried = new Set<string>();
    for (let kill = 0; kill < KILLS / LANES; kill += 1) {
      const said = await runAndKill(dir, kill % 5, Math.random() * 20);
      expect(said.complaints).toBe("");
      expect(said.opened).toBe(true);
      for (const id of said.tried) tried.add(id);
      for (const id of said.acknowledged) acknowledged.add(id);
      if (said.tried.length > said.acknowledged.length) cutShort += 1;
      const found = look(dir);
      expect(found.sound).toEqual([{ integrity_check: "ok" }]);
      expect(found.orphans).toEqual([]);
      const there = new Set(found.agencies);
      expect([...acknowledged].filter((id) => !there.has(id))).toEqual([]);
      expect(found.agencies.filter((id) => !tried.has(id))).toEqual([]);
      // A write is there as a whole or not at all.
      expect(found.settings.toSorted()).toEqual(found.agencies.toSorted());
    }
    acknowledgedInAll += acknowledged.size;
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  // Else the kills missed the writing and the test says nothing.
  expect(acknowledgedInAll).toBeGreaterThan(KILLS);
  expect(cutShort).toBeGreaterThan(KILLS / 2);
}, 1_200_000);
