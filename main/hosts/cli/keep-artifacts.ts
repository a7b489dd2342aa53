import { Artifact } from "../../../shared/contract/common";
import type { Artifacts } from "../../core/artifacts";
import { saveNew } from "./save-artifact";

/**
 * Writes the artifacts of a result and adds their `path`. Plain ones go to `out`, else to the current folder; those that
 * hold codes or passwords are written only where `out` says, and stay without a path otherwise.
 */
export async function keepArtifacts(
  result: unknown,
  artifacts: Artifacts,
  out: string | undefined,
  warn: (line: string) => void,
): Promise<unknown> {
  if (Array.isArray(result)) {
    const kept: unknown[] = [];
    for (const inner of result) kept.push(await keepArtifacts(inner, artifacts, out, warn));
    return kept;
  }
  if (typeof result !== "object" || result === null) return result;
  const artifact = Artifact.safeParse(result);
  if (artifact.success) return keepOne(artifact.data, artifacts, out, warn);
  const kept: [string, unknown][] = [];
  for (const [key, inner] of Object.entries(result)) kept.push([key, await keepArtifacts(inner, artifacts, out, warn)]);
  return Object.fromEntries(kept);
}

async function keepOne(
  artifact: Artifact,
  artifacts: Artifacts,
  out: string | undefined,
  warn: (line: string) => void,
): Promise<Artifact & { path: string | null }> {
  if (artifact.secret && out === undefined) {
    warn("The file holds codes or passwords; it was not written. Say where with --out DIR.");
    return { ...artifact, path: null };
  }
  const { bytes } = await artifacts.get(artifact.token);
  return { ...artifact, path: await saveNew(out ?? ".", artifact.name, bytes) };
}
