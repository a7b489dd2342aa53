import type { contract, OutputOf, ParsedOf } from "../../../shared/contract";
import { fittingTemplate } from "../../../shared/domain/circular/fitting-template";
import { readCircular } from "../../../shared/domain/circular/read-circular";
import type { Context } from "../context";
import type { Handlers, JobControl } from "../handlers";
import type { DocumentText } from "../ports/documents";
import { allTemplates } from "../templates/all-templates";

type Operation = (typeof contract)["rounds"]["readCircular"];

async function textOf(context: Context, input: ParsedOf<Operation>, control: JobControl): Promise<DocumentText> {
  const { file, text } = input;
  if (!file) return { type: "text", pages: [text ?? ""] };
  return context.documentReader.read(file, {
    signal: control.signal,
    progress: (done, total) => void control.progress(done, total, "reading").catch(() => undefined),
  });
}

/** Proposes a round's fields from a circular; nothing is kept until the round is made. */
export function circularHandlers(context: Context): Pick<Handlers["rounds"], "readCircular"> {
  return {
    async readCircular(input, control): Promise<OutputOf<Operation>> {
      const { type, pages } = await textOf(context, input, control);
      await control.progress(1, 2, "reading");
      const read = readCircular(pages.join("\n"));
      const templates = await context.store.read(allTemplates);
      const fitting = fittingTemplate(read.steps, templates);
      return { ...read, source: type, template: fitting && { id: fitting.id, title: fitting.title } };
    },
  };
}
