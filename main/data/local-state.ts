import { z } from "zod";
import { writeDurably } from "./durable-write";
import { readIfThere, type StoreFs } from "./files";

const LocalState = z.object({
  /** Absolute path of the second folder for backups. */
  secondFolder: z.string().nullable(),
  /** When the second folder was chosen: the seven days are counted from there until a first backup reached it. */
  secondFolderSince: z.string().nullable(),
  /** The office was asked for a second folder and will choose one later. Left out by files from before it was asked. */
  secondFolderPostponed: z.boolean().default(false),
  /** A store file that could not be used and what became of it; stays until the user has settled it. */
  recovery: z
    .object({ code: z.enum(["STORE_DAMAGED", "STORE_NEWER_VERSION"]), quarantined: z.string().nullable() })
    .nullable(),
  /** First start in this folder; without a second folder the reminder counts from here. */
  startedAt: z.string(),
});
export type LocalState = z.infer<typeof LocalState>;
export type Recovery = NonNullable<LocalState["recovery"]>;

export interface LocalStateFile {
  get(): LocalState;
  /** Durable when it resolves. */
  set(patch: Partial<LocalState>): Promise<void>;
}

/** Reads the PC's own notes beside the store; unreadable ones are begun anew, since none of them is data. */
export async function openLocalState(fs: StoreFs, path: string, now: string): Promise<LocalStateFile> {
  const bytes = await readIfThere(fs, path);
  let state = parse(bytes) ?? {
    secondFolder: null,
    secondFolderSince: null,
    secondFolderPostponed: false,
    recovery: null,
    startedAt: now,
  };
  return {
    get: () => state,
    async set(patch) {
      const next = { ...state, ...patch };
      await writeDurably(fs, path, Buffer.from(JSON.stringify(next, null, 2), "utf8"));
      state = next;
    },
  };
}

function parse(bytes: Uint8Array | null): LocalState | null {
  if (!bytes) return null;
  try {
    return LocalState.parse(JSON.parse(Buffer.from(bytes).toString("utf8")));
  } catch {
    return null;
  }
}
