import { randomUUID } from "node:crypto";
import { AppError } from "../../shared/contract";
import type { Artifact } from "../../shared/contract/common";

/** Files the app made, for looking at and saving. Plain ones may live in a spool folder; secret ones never leave memory. */
export interface Artifacts {
  put(file: { name: string; mime: string; bytes: Uint8Array; pages?: number; secret: boolean }): Promise<Artifact>;
  /** @throws AppError ARTIFACT_NOT_FOUND */
  get(token: string): Promise<{ artifact: Artifact; bytes: Uint8Array }>;
}

/** Where plain artifacts are kept so that 7,468 posters do not pile up in memory. */
export interface Spool {
  write(token: string, bytes: Uint8Array): Promise<void>;
  read(token: string): Promise<Uint8Array>;
  clear(): Promise<void>;
}

export function createArtifacts(spool: Spool): Artifacts {
  const known = new Map<string, { artifact: Artifact; secret: Uint8Array | null }>();
  return {
    async put(file) {
      const token = randomUUID();
      const artifact: Artifact = {
        token,
        name: file.name,
        mime: file.mime,
        size: file.bytes.byteLength,
        secret: file.secret,
        ...(file.pages === undefined ? {} : { pages: file.pages }),
      };
      if (!file.secret) await spool.write(token, file.bytes);
      known.set(token, { artifact, secret: file.secret ? file.bytes : null });
      return artifact;
    },
    async get(token) {
      const found = known.get(token);
      if (!found) throw new AppError("ARTIFACT_NOT_FOUND");
      return { artifact: found.artifact, bytes: found.secret ?? (await spool.read(token)) };
    },
  };
}
