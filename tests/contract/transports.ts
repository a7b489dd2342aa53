import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";
import type { App } from "../../main/core/app";
import type { HostPorts } from "../../main/core/ports/host";
import { keyFileKeeper } from "../../main/data";
import { composeApp, logOf } from "../../main/hosts/compose";
import { keyFileOf } from "../../main/hosts/data-dir";
import { buildIfStale } from "../../main/hosts/launch/build-if-stale";
import { createFolders } from "../../main/hosts/web/folders";
import { openDoor } from "../../main/hosts/web/server";
import type { AppError, Result } from "../../shared/contract";
import { Artifact } from "../../shared/contract/common";
import { fromWire, toWire } from "../../shared/contract/wire";

const ROOT = resolve(import.meta.dirname, "../..");

/** One way into the core. The suite runs over each and must see no difference but those listed in the walk. */
export interface Transport {
  readonly name: "in-process" | "web" | "cli";
  readonly dataDir: string;
  /** One operation; a job answers as its caller sees it: `{ jobId }`, or, on the command line, its result. */
  call(operation: string, input: unknown): Promise<Result<unknown>>;
  /** A file as this transport takes it in an input. */
  file(name: string, bytes: Uint8Array): Promise<unknown>;
  bytesOf(artifact: Artifact): Promise<Uint8Array>;
  /** Everything that came out so far as text: a leak would be in it. */
  output(): string;
  /** Ends the program, damages the store's file and starts the program again. */
  damageStore(): Promise<void>;
  close(): Promise<void>;
}

async function spoil(dataDir: string): Promise<void> {
  await writeFile(join(dataDir, "pakmud.sqlite"), "this is no database any more");
}

/** Prints a page of nothing at once: what paper looks like is proved elsewhere. */
const PDF = new TextEncoder().encode("%PDF-1.4\n1 0 obj<</Type/Page>>endobj\n%%EOF\n");
const plainHost: HostPorts = {
  name: "web",
  printPage: async () => ({ pdf: PDF, pages: 1, verifyMs: 0 }),
  saveFile: async () => true,
  saveFolder: async () => undefined,
  openLink: async () => undefined,
  pickFolder: async () => null,
  folders: createFolders(),
  userName: () => "ผู้ทดสอบ",
};

function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "สัญญา-"));
}

async function plainApp(dataDir: string): Promise<App> {
  return composeApp({
    dataDir,
    resourcesDir: join(ROOT, "resources"),
    host: plainHost,
    keeper: keyFileKeeper(keyFileOf(dataDir)),
  });
}

/** The core itself: what the Electron host's channel calls. */
export async function inProcess(): Promise<Transport> {
  const dataDir = temporaryFolder();
  let app = await plainApp(dataDir);
  const said: string[] = [];
  return {
    name: "in-process",
    dataDir,
    async call(operation, input) {
      const result = await app.dispatch(operation, input);
      said.push(JSON.stringify(toWire(result)));
      return result;
    },
    file: async (name, bytes) => ({ name, bytes }),
    bytesOf: async ({ token }) => (await app.context.artifacts.get(token)).bytes,
    output: () => said.join("\n"),
    async damageStore() {
      await app.close();
      await spoil(dataDir);
      app = await plainApp(dataDir);
    },
    async close() {
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The loopback server, spoken to as its page does: one-time address, cookie, JSON with bytes in base64. */
export async function web(): Promise<Transport> {
  const dataDir = temporaryFolder();
  const enter = async () => {
    const app = await plainApp(dataDir);
    const door = await openDoor(app, { rendererDir: join(ROOT, "out/renderer"), log: logOf(dataDir) });
    const entered = await fetch(door.address(), { redirect: "manual" });
    const cookie = (entered.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    return { app, door, headers: { cookie, origin: door.origin, "content-type": "application/json" } };
  };
  let at = await enter();
  const leave = async (): Promise<void> => {
    await at.door.close();
    await at.app.close();
  };
  const said: string[] = [];
  return {
    name: "web",
    dataDir,
    async call(operation, input) {
      const body = JSON.stringify(toWire({ name: operation, input }));
      const text = await (await fetch(`${at.door.origin}/call`, { method: "POST", headers: at.headers, body })).text();
      said.push(text);
      return fromWire(JSON.parse(text)) as Result<unknown>;
    },
    file: async (name, bytes) => ({ name, bytes }),
    async bytesOf({ token }) {
      return new Uint8Array(
        await (await fetch(`${at.door.origin}/files/${token}`, { headers: at.headers })).arrayBuffer(),
      );
    },
    output: () => said.join("\n"),
    async damageStore() {
      await leave();
      await spoil(dataDir);
      at = await enter();
    },
    async close() {
      await leave();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const CliError = z.object({ error: z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) }) });

/** Runs the built command line. */
export function runCli(
  args: readonly string[],
  program: "cli" | "demo" = "cli",
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(ROOT, "out/main", `${program}.js`), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
    });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", fail);
    child.on("close", (code) =>
      done({
        code: code ?? 1,
        stdout: Buffer.concat(out).toString("utf8"),
        stderr: Buffer.concat(err).toString("utf8"),
      }),
    );
  });
}

/** A new process for each operation, with the real browser for paper; files come from and go to disk. */
export async function cli(): Promise<Transport> {
  await buildIfStale();
  const dataDir = temporaryFolder();
  const files = temporaryFolder();
  const paths = new Map<string, string>();
  const said: string[] = [];

  /** Takes the `path` that the command line adds to artifacts out again. */
  const withoutPaths = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(withoutPaths);
    if (typeof value !== "object" || value === null) return value;
    const artifact = Artifact.extend({ path: z.string().nullable() }).safeParse(value);
    if (artifact.success) {
      const { path, ...rest } = artifact.data;
      paths.set(rest.token, path ?? "");
      return rest;
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutPaths(inner)]));
  };
  return {
    name: "cli",
    dataDir,
    async call(operation, input) {
      const args = [operation, JSON.stringify(input), "--data", dataDir, "--out", files];
      const { code, stdout, stderr } = await runCli(args);
      said.push(stdout, stderr);
      const printed: unknown = JSON.parse(stdout);
      if (code === 0) return { ok: true, value: withoutPaths(printed) };
      const { error } = CliError.parse(printed);
      return { ok: false, error: error as AppError };
    },
    async file(name, bytes) {
      // Apart from what is made: the app goes by a file's own name.
      const path = join(files, "given", name);
      await mkdir(join(files, "given"), { recursive: true });
      await writeFile(path, bytes);
      return { $file: path };
    },
    bytesOf: async ({ token }) => new Uint8Array(await readFile(paths.get(token) ?? "")),
    output: () => said.join("\n"),
    damageStore: () => spoil(dataDir),
    async close() {
      rmSync(dataDir, { recursive: true, force: true });
      rmSync(files, { recursive: true, force: true });
    },
  };
}
