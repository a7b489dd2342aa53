import { z } from "zod";
import { AppError } from "../../../shared/contract";
import type { Status } from "../../../shared/contract/app";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import { currentRoundId } from "../rounds";
import { isSample } from "../sample";
import { todayOf } from "../today";
import { diagnosticsText } from "./diagnostics";
import { ATTRIBUTIONS, isOpenable } from "./links";

const Help = z.object({
  sections: z.array(z.object({ id: z.string(), title: z.string(), body: z.array(z.string()) })),
});

/** What only a readable store can tell. */
async function storeFacts(context: Context): Promise<Pick<Status, "empty" | "sample" | "currentRoundId">> {
  // A damaged or newer file is not read at all: the recovery screen comes first.
  if (context.store.recovery()) return { empty: true, sample: false, currentRoundId: null };
  return context.store.read(async (reader) => ({
    empty: (await reader.table("agency").count()) === 0,
    sample: await isSample(reader),
    currentRoundId: await currentRoundId(reader),
  }));
}

export function appHandlers(context: Context): Handlers["app"] {
  const { store, vault, resources, host } = context;
  return {
    async status() {
      const facts = await storeFacts(context);
      return {
        version: context.version,
        host: host.name,
        saved: store.saved(),
        ...facts,
        secrets: vault.state(),
        recovery: store.recovery(),
        // Not about made-up data, not before there is any, and not from a window that may only read.
        askSecondFolder:
          !facts.empty && !facts.sample && store.saved().state !== "read-only" && store.backups.secondFolderOpen(),
        backupReminder: await store.backups.reminderDue(),
        secondFolder: store.backups.secondFolder(),
        today: todayOf(context),
      };
    },
    async about() {
      return {
        licence: resources.text("licence"),
        notices: resources.text("notices"),
        attributions: [...ATTRIBUTIONS],
      };
    },
    async help({ language }) {
      return Help.parse(JSON.parse(resources.text(language === "th" ? "help-th" : "help-en")));
    },
    async diagnostics() {
      return context.artifacts.put({
        name: `pakmud-diagnostics-${todayOf(context)}.txt`,
        mime: "text/plain",
        bytes: new TextEncoder().encode(await diagnosticsText(context)),
        secret: false,
      });
    },
    async openLink({ url }) {
      if (!isOpenable(url)) throw new AppError("INVALID_INPUT", { fields: ["url"] });
      await host.openLink(url);
      return {};
    },
  };
}
