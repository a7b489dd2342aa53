import { resolve } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** Type-checks one bad file with a room's own `lib` and `types`; returns the names it could not find. */
function unknownNames(room: string): string[] {
  const configPath = resolve(root, room, "tsconfig.json");
  const parsed = ts.getParsedCommandLineOfConfigFile(
    configPath,
    { composite: false, incremental: false, noEmit: true, emitDeclarationOnly: false },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (diagnostic) => expect.fail(String(diagnostic.messageText)) },
  );
  if (!parsed) return expect.fail(`no tsconfig in ${room}`);
  const { tsBuildInfoFile: _unused, ...options } = parsed.options;
  const file = resolve(import.meta.dirname, "bad/globals", `${room}.ts`);
  const program = ts.createProgram([file], options);
  return program.getSemanticDiagnostics(program.getSourceFile(file)).map((diagnostic) => {
    const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
    return /Cannot find name '(\w+)'/.exec(message)?.[1] ?? message;
  });
}

describe("what a room may reach for without importing it", () => {
  it("shared knows neither Node nor the page", () => {
    expect(unknownNames("shared")).toEqual(["process", "document"]);
  });

  it("main knows no page", () => {
    expect(unknownNames("main")).toEqual(["document"]);
  });

  it("the renderer knows no Node", () => {
    expect(unknownNames("renderer")).toEqual(["process", "Buffer"]);
  });
});
