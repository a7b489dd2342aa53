import { keyFileKeeper } from "../../main/data";
import { composeApp } from "../../main/hosts/compose";
import { keyFileOf } from "../../main/hosts/data-dir";
import type { Client } from "../../shared/contract";
import { createClient } from "../../shared/contract/client";
import { noHost, RESOURCES } from "./test-context";

export interface OpenedSample {
  readonly client: Client;
  /** Waits for a job. @returns its result. @throws Error naming the code it failed with */
  ended(started: Promise<{ jobId: string }>): Promise<unknown>;
  /** Bytes of a file that the app made. */
  bytesOf(token: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** The whole app, printing apart, over the bundled made-up province: its sheets imported, its round started. */
export async function openSample(dataDir: string): Promise<OpenedSample> {
  const keeper = keyFileKeeper(keyFileOf(dataDir));
  const app = await composeApp({ dataDir, resourcesDir: RESOURCES, host: noHost, keeper });
  const client = createClient({ call: app.dispatch, subscribe: app.subscribe });
  const ended: OpenedSample["ended"] = async (started) => {
    const { state, error, result } = await app.jobs.ended((await started).jobId);
    if (state !== "done") throw new Error(`the job did not end well: ${error?.code}`);
    return result;
  };
  await ended(client.sample.open({}));
  return {
    client,
    ended,
    bytesOf: async (token) => (await app.context.artifacts.get(token)).bytes,
    close: () => app.close(),
  };
}
