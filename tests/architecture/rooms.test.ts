import { createRequire } from "node:module";
import { resolve } from "node:path";
import { cruise, type ICruiseResult, type IRuleSetType } from "dependency-cruiser";
import { beforeAll, describe, expect, it } from "vitest";

interface Config {
  readonly forbidden: readonly { readonly name: string }[];
  readonly options: Readonly<Record<string, unknown>>;
}

const config = createRequire(import.meta.url)("./dependency-cruiser.cjs") as Config;
const root = resolve(import.meta.dirname, "../..");
const bad = resolve(import.meta.dirname, "bad");
const rooms = ["main", "preload", "renderer", "shared"];

/** Runs the rules over a tree and tells which file broke which rule. */
async function violations(baseDir: string): Promise<{ rule: string; from: string }[]> {
  const ruleSet = { forbidden: config.forbidden } as unknown as IRuleSetType;
  const { output } = await cruise(rooms, { ...config.options, baseDir, validate: true, ruleSet });
  return (output as ICruiseResult).summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
}

/** Every rule, and each fixture that must trip it. */
const expected: Readonly<Record<string, readonly string[]>> = {
  "no-cycles": ["main/core/cycle-a.ts"],
  "no-unresolved": ["main/core/unresolved.ts"],
  "domain-imports-nothing": [
    "shared/domain/imports-contract.ts",
    "shared/domain/imports-package.ts",
    "shared/domain/imports-node.ts",
  ],
  "contract-zod-and-domain": ["shared/contract/imports-package.ts"],
  "core-shared-and-ports": [
    "main/core/imports-data.ts",
    "main/core/imports-file-system.ts",
    "main/core/imports-http.ts",
    "main/core/imports-sql.ts",
    "main/core/imports-react.ts",
  ],
  "data-core-ports": ["main/data/imports-use-case.ts"],
  "sheets-core-ports": ["main/sheets/imports-use-case.ts", "main/sheets/imports-data.ts"],
  "documents-core-ports": ["main/documents/imports-use-case.ts"],
  "hosts-main-only": ["main/hosts/cli/imports-renderer.ts"],
  "electron-host-alone": ["main/hosts/electron/imports-web-host.ts"],
  "renderer-shared-only": ["renderer/imports-main.ts"],
  "preload-shared-only": ["preload/imports-main.ts"],
  "preload-carries-no-code": ["preload/imports-value.ts"],
  "renderer-parses-nothing": ["renderer/imports-schema.ts"],
  "electron-in-its-host": ["renderer/imports-electron.ts", "main/hosts/web/imports-electron.ts"],
  "react-in-renderer": ["main/core/imports-react.ts"],
  "sql-in-data": ["main/core/imports-sql.ts", "main/sheets/imports-sql.ts"],
  "workbooks-in-sheets": ["main/data/imports-workbook.ts"],
  "browser-in-web-host": ["main/hosts/electron/imports-browser.ts"],
  "no-node-in-shared-or-renderer": ["shared/domain/imports-node.ts", "renderer/imports-node.ts"],
  "no-tests-in-product": ["renderer/imports-test.ts"],
  "shipped-packages-are-dependencies": ["main/data/imports-dev-package.ts"],
  "poster-reader-builds-in-its-own": ["main/sheets/posters/imports-dev-package.ts"],
};

describe("who may import whom", () => {
  let found: { rule: string; from: string }[] = [];

  beforeAll(async () => {
    found = await violations(bad);
  });

  it("has a bad fixture for every rule", () => {
    expect(Object.keys(expected).sort()).toEqual(config.forbidden.map(({ name }) => name).sort());
  });

  it.each(Object.entries(expected))("the rule %s bites", (rule, files) => {
    const from = found.filter((violation) => violation.rule === rule).map((violation) => violation.from);
    expect(from).toEqual(expect.arrayContaining([...files]));
  });

  it("leaves what is allowed alone", () => {
    expect(found.filter(({ from }) => from.endsWith("plain.ts"))).toEqual([]);
  });

  it("finds nothing to complain of in the real rooms", async () => {
    expect(await violations(root)).toEqual([]);
  });
});
