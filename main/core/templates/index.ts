import { v7 } from "uuid";
import { AppError } from "../../../shared/contract";
import type { StepDraft } from "../../../shared/contract/rounds";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import type { Reader } from "../ports/store";
import { loadRound, toStep } from "../rounds";
import { allTemplates } from "./all-templates";
import { readTemplateFile, templateFile } from "./template-file";

/** A template fits any round: days of one circular have no place in it. */
function drafts(steps: readonly StepDraft[]): StepDraft[] {
  return steps.map(({ title, isReport, evidence, kinds }) => ({
    title,
    isReport,
    evidence: evidence ?? "none",
    kinds: kinds ?? [],
  }));
}

function fileName(title: string): string {
  return `${title.replace(/[\s\\/:*?"<>|]+/g, "-").slice(0, 80)}.pakmud-template.json`;
}

export function templateHandlers(context: Context): Handlers["templates"] {
  const { store } = context;
  const keep = async (
    what: string,
    read: (reader: Reader) => Promise<{ readonly title: string; readonly steps: readonly StepDraft[] }>,
  ): Promise<{ id: string; activityId: string }> => {
    const id = v7();
    const { activityId } = await store.write<string>(
      (title) => ({ what, subject: title, undoable: true }),
      async (writer) => {
        const { title, steps } = await read(writer);
        await writer
          .table("template")
          .insert({ id, title, steps: JSON.stringify(drafts(steps)), createdAt: writer.now });
        return title;
      },
    );
    context.changed("rounds", "activity");
    return { id, activityId };
  };
  return {
    save: ({ roundId, title }) =>
      keep("templates.save", async (reader) => ({
        title,
        steps: (await loadRound(reader, roundId)).steps.map(toStep),
      })),
    take: ({ file }) => keep("templates.take", async () => readTemplateFile(file)),
    async rename({ id, version, title }) {
      const { activityId } = await store.write({ what: "templates.rename", subject: title, undoable: true }, (writer) =>
        writer.table("template").update(id, { title }, version),
      );
      context.changed("rounds", "activity");
      return { activityId };
    },
    async remove({ id, version }) {
      const { activityId } = await store.write<string>(
        (title) => ({ what: "templates.remove", subject: title, undoable: true }),
        async (writer) => {
          const row = await writer.table("template").get(id);
          await writer.table("template").remove(id, version);
          return row?.title ?? "";
        },
      );
      context.changed("rounds", "activity");
      return { activityId };
    },
    async share({ id }) {
      const template = (await store.read(allTemplates)).find((one) => one.id === id);
      if (!template) throw new AppError("NOT_FOUND", { table: "template" });
      const { title } = template;
      const bytes = templateFile(title, drafts(template.steps));
      return context.artifacts.put({ name: fileName(title), mime: "application/json", bytes, secret: false });
    },
  };
}
