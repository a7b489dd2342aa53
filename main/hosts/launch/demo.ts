import { runBuilt } from "./run-built";

await runBuilt("demo");
