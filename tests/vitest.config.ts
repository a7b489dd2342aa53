import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: resolve(import.meta.dirname, ".."),
  test: {
    include: ["tests/{unit,store,contract,paper,architecture}/**/*.test.ts"],
    setupFiles: ["tests/support/property-seed.ts"],
    // Guards against what hangs; a busy machine prints twenty times slower than an idle one and must not fail a test.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: "forks",
    maxWorkers: 2,
  },
});
