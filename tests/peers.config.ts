import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

/** Tests that need programs of other makers; run by `npm run test:peers`, which checks that they are there. */
export default defineConfig({
  root: resolve(import.meta.dirname, ".."),
  test: {
    include: ["tests/peers/**/*.test.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: "forks",
    maxWorkers: 2,
  },
});
