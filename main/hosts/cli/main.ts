import { AppError, type ErrorShape } from "../../../shared/contract";
import { toWire } from "../../../shared/contract/wire";
import { operationOf } from "../../core/dispatch";
import { dataDirectory } from "../data-dir";
import { type Call, parseCall } from "./arguments";
import { describeOperation, listOperations } from "./help";
import { keepArtifacts } from "./keep-artifacts";
import { openCliApp } from "./open-app";
import { createProgressLine, progressText } from "./progress-line";
import { readInput } from "./read-input";
import { runCall } from "./run-call";

const stop = new AbortController();
const line = createProgressLine();

async function run(call: Call): Promise<unknown> {
  if (call.operation === "help") return call.input === "" ? listOperations() : describeOperation(call.input);
  // A misspelt name must not create a store.
  operationOf(call.operation);
  const input = await readInput(call.input);
  const opened = await openCliApp({ dataDir: dataDirectory(call.data), out: call.out });
  try {
    const result = await runCall(opened.app, call.operation, input, {
      signal: stop.signal,
      onProgress: (job) => line.show(progressText(call.operation, job)),
    });
    line.clear();
    return await keepArtifacts(result, opened.app.context.artifacts, call.out, (text) => console.error(text));
  } finally {
    line.clear();
    await opened.close();
  }
}

function shapeOf(error: unknown): ErrorShape {
  if (error instanceof AppError) return { code: error.code, details: error.details };
  // Outside dispatch nothing has logged it yet, and stdout carries JSON alone.
  console.error(error);
  return { code: "INTERNAL", details: {} };
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(toWire(value), null, 2)}\n`);
}

/** The first Ctrl-C stops the job and lets everything close; the second does not wait. */
function interrupt(): void {
  if (stop.signal.aborted) process.exit(130);
  stop.abort();
}

process.on("SIGINT", interrupt);
process.on("SIGTERM", interrupt);
try {
  print(await run(parseCall(process.argv.slice(2))));
} catch (error) {
  process.exitCode = 1;
  print({ error: shapeOf(error) });
}
