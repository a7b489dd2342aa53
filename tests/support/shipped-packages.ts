import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** A package whose code or data is in what users get. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as the package states it. */
  readonly licence: string;
  /** The licence file's text; null where the package carries none. */
  readonly text: string | null;
}

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = resolve(import.meta.dirname, "../..");
/** Rooms whose packages are built into the program rather than installed beside it. */
const SOURCES = ["renderer", "shared", "preload", "main/sheets/documents"];
/** Comes with Electron's own notices, which electron-builder puts beside the program; and what pdf.js would draw with. */
const ELSEWHERE = new Set(["electron", "@napi-rs/canvas"]);

/** Packages named by the pages' sources: bare specifiers of imports and of CSS `@import` and `url()`. */
function importedByPages(): Set<string> {
  const specifier = /(?:from|import|require|url)\s*\(?\s*["']((?:@[\w.-]+\/)?[\w][\w.-]*)(?:\/[^"']*)?["']/g;
  const names = new Set<string>();
  for (const folder of SOURCES) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
    for (const file of files.filter((path) => /\.(?:ts|tsx|css)$/.test(path))) {
      const source = readFileSync(join(root, folder, file), "utf8");
      for (const [, name = ""] of source.matchAll(specifier)) names.add(name);
    }
  }
  return names;
}

function readLock(): Readonly<Record<string, Locked>> {
  const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  return lock.packages;
}

/** As Node looks: in the package's own node_modules, then in every folder above. @returns its key in the lock file */
function locate(packages: Readonly<Record<string, Locked>>, from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    const key = folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[key]) return key;
    if (folder === "") return null;
  }
}

function licenceText(key: string): string | null {
  const folder = join(root, key);
  if (!existsSync(folder)) return null;
  const file = readdirSync(folder)
    .toSorted()
    .find((name) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(name));
  return file === undefined ? null : readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
}

/** Everything that ships: what runs beside the main process, what is built into the pages, and what those need. */
export function shippedPackages(): ShippedPackage[] {
  const packages = readLock();
  const direct = { ...packages[""]?.dependencies };
  const start = [...Object.keys(direct), ...importedByPages()].filter((name) => !ELSEWHERE.has(name));
  const queue = start.flatMap((name) => locate(packages, "", name) ?? []);
  const found = new Map<string, ShippedPackage>();
  const seen = new Set<string>();
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const locked = packages[key];
    const name = key.slice(key.lastIndexOf("node_modules/") + "node_modules/".length);
    if (!locked || seen.has(key) || name.startsWith("@types/")) continue;
    seen.add(key);
    const { version } = locked;
    const licence = locked.license ?? "unknown";
    found.set(`${name}@${version}`, { name, version, licence, text: licenceText(key) });
    const from = key;
    const needs = Object.keys({ ...locked.dependencies, ...locked.optionalDependencies });
    queue.push(...needs.filter((need) => !ELSEWHERE.has(need)).flatMap((need) => locate(packages, from, need) ?? []));
  }
  return [...found.values()].toSorted((left, right) =>
    `${left.name}@${left.version}` < `${right.name}@${right.version}` ? -1 : 1,
  );
}

/** One line a package, as the notices list it. */
export function noticeLine({ name, version, licence }: ShippedPackage): string {
  return `${name} ${version} (${licence})`;
}

/** The notices that ship with the program: every package, then each licence text once, under the packages it covers. */
export function noticesText(packages: readonly ShippedPackage[]): string {
  const texts = new Map<string, string[]>();
  for (const shipped of packages) {
    const text = shipped.text ?? `No licence file in the package; its author states: ${shipped.licence}`;
    texts.set(text, [...(texts.get(text) ?? []), `${shipped.name} ${shipped.version}`]);
  }
  const rule = "-".repeat(80);
  const sections = [...texts].map(([text, names]) => `${rule}\n${names.join(", ")}\n\n${text}\n`);
  return [
    "PakMud is built with the work of others. Each part and its licence:",
    "",
    ...packages.map(noticeLine),
    "",
    "Electron and Chromium bring their own notices: LICENSE.electron.txt and LICENSES.chromium.html beside the program.",
    "",
    ...sections,
  ].join("\n");
}
