import type { Context } from "../context";

/** Counts of what the store holds: numbers only. */
async function counts(context: Context): Promise<string[]> {
  if (context.store.recovery()) return ["store: not opened"];
  return context.store.read(async (reader) => [
    `agencies: ${await reader.table("agency").count()}`,
    `rounds: ${await reader.table("round").count()}`,
    `import batches: ${await reader.table("importBatch").count()}`,
  ]);
}

/** System facts and the log for whoever helps the office; no names, no paths, no secrets (design §11). */
export async function diagnosticsText(context: Context): Promise<string> {
  const saved = context.store.saved();
  const lines = [
    `PakMud ${context.version} (${context.host.name})`,
    `at: ${context.clock.now().toISOString()}`,
    `runtime: node ${process.versions.node}, ${process.platform} ${process.arch}`,
    `saved: ${saved.state}${saved.error === null ? "" : ` (${saved.error})`}`,
    `recovery: ${context.store.recovery()?.code ?? "none"}`,
    `secrets: ${context.vault.state()}`,
    ...(await counts(context)),
  ];
  return `${lines.join("\n")}\n\n--- log ---\n${await context.log.text()}`;
}
