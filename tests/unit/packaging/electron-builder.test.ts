import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Configuration } from "app-builder-lib";
import { getConfig, validateConfiguration } from "app-builder-lib/out/util/config/config";
import { DebugLogger } from "builder-util";
import { beforeAll, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../../..");
const read = (path: string): string => readFileSync(resolve(root, path), "utf8");

describe("electron-builder.yml", () => {
  let config: Configuration;

  beforeAll(async () => {
    config = await getConfig(root, "electron-builder.yml", null);
  });

  const validate = (candidate: unknown): Promise<void> =>
    validateConfiguration(candidate as Configuration, new DebugLogger(false));

  it("holds against electron-builder's own schema", async () => {
    await expect(validate(config)).resolves.toBeUndefined();
  });

  it.each([
    ["an unknown key", { notAnOption: true }],
    ["a misspelt fuse", { electronFuses: { runAsNod: false } }],
    ["a wrong value", { nsis: { oneClick: "no" } }],
    ["a key of another target", { portable: { perMachine: false } }],
  ])("would not with %s, so the schema does check", async (_what, wrong) => {
    await expect(validate({ ...config, ...wrong })).rejects.toThrow(/configuration/i);
  });

  it("names only files that are there", () => {
    const extra = (config.extraResources as { from: string }[]).map(({ from }) => from);
    const named = [
      ...extra,
      config.directories?.buildResources,
      config.win?.icon,
      config.nsis?.include,
      config.nsis?.installerIcon,
      config.nsis?.uninstallerIcon,
    ];
    expect(named.filter((path) => typeof path !== "string" || !existsSync(resolve(root, path)))).toEqual([]);
  });

  it("packs the program that package.json starts, and no other door", () => {
    // electron-builder gathers plain patterns into one filter.
    const files = (config.files as { filter: string[] }[]).flatMap(({ filter }) => filter);
    const { main } = JSON.parse(read("package.json"));
    expect(files).toContain(main);
    expect(files.filter((pattern) => !pattern.startsWith("!") && pattern.startsWith("out/main"))).toEqual([
      "out/main/electron.js",
      "out/main/sheet-worker.js",
      "out/main/chunks/**",
    ]);
    expect(files.some((pattern) => /tests|\.ts$|^\*\*/.test(pattern))).toBe(false);
  });

  it("builds for Windows x64: an installer and a portable program", () => {
    expect(config.win?.target).toEqual([
      { target: "nsis", arch: ["x64"] },
      { target: "portable", arch: ["x64"] },
    ]);
  });

  it("never asks for an administrator", () => {
    expect(config.win?.requestedExecutionLevel).toBe("asInvoker");
    expect(config.nsis).toMatchObject({ perMachine: false, allowElevation: false, packElevateHelper: false });
    expect(config.portable?.requestExecutionLevel).toBe("user");
    expect(read("resources/installer/installer.nsh")).toMatch(
      /!macro customInstallMode\s+StrCpy \$isForceCurrentInstall "1"/,
    );
  });

  it("speaks Thai first, then English", () => {
    expect(config.nsis?.installerLanguages).toEqual(["th_TH", "en_US"]);
  });

  it("keeps the data when it is uninstalled, and says in both languages where", () => {
    expect(config.nsis).toMatchObject({ deleteAppDataOnUninstall: false, allowToChangeInstallationDirectory: false });
    const script = read("resources/installer/installer.nsh");
    expect(script.match(/\$LOCALAPPDATA\\PakMud/g)).toHaveLength(2);
    expect(script).not.toMatch(/^\s*(?:RMDir|Delete)\s/m);
  });

  it("closes the ways in that Electron has by default", () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it("uploads nothing by itself", () => {
    expect(config.publish).toBeNull();
  });

  it("has an icon of every size that Windows shows", () => {
    const icon = readFileSync(resolve(root, "resources/icons/pakmud.ico"));
    const sizes = Array.from({ length: icon.readUInt16LE(4) }, (_value, index) => icon[6 + 16 * index] || 256);
    expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256]);
  });
});
