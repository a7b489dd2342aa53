import { join, resolve } from "node:path";
import { build } from "vite";

const root = resolve(import.meta.dirname, "../..");

/**
 * Bundles a script of tests/support for plain node, so that starting it costs a tenth of a second. sql.js stays a package
 * on its own, as in the product's build. @returns the bundle's absolute path
 */
export async function bundleScript(name: string): Promise<string> {
  const outDir = join(root, "test-output", "scripts", name);
  await build({
    root,
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true, external: ["sql.js"] },
    build: {
      ssr: join(root, "tests", "support", `${name}.ts`),
      outDir,
      emptyOutDir: true,
      target: "node20",
      rollupOptions: { output: { entryFileNames: "script.mjs" } },
    },
  });
  return join(outDir, "script.mjs");
}
