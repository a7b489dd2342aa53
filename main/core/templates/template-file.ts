import { z } from "zod";
import { AppError } from "../../../shared/contract";
import { StepDraft } from "../../../shared/contract/rounds";

/** A template on its way to another office: JSON that says what it is. */
const TemplateFile = z.object({
  format: z.literal("pakmud-template"),
  version: z.literal(1),
  title: z.string().trim().min(1).max(300),
  steps: z.array(StepDraft).min(1).max(20),
});

export function templateFile(title: string, steps: readonly StepDraft[]): Uint8Array {
  const content: z.input<typeof TemplateFile> = { format: "pakmud-template", version: 1, title, steps: [...steps] };
  return new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
}

/** @throws AppError TEMPLATE_UNREADABLE (details: file) */
export function readTemplateFile(file: { readonly name: string; readonly bytes: Uint8Array }): {
  readonly title: string;
  readonly steps: readonly StepDraft[];
} {
  const parsed = TemplateFile.safeParse(jsonOf(file.bytes));
  const reports = parsed.success ? parsed.data.steps.filter(({ isReport }) => isReport).length : 0;
  if (!parsed.success || reports > 1) throw new AppError("TEMPLATE_UNREADABLE", { file: file.name });
  const { title, steps } = parsed.data;
  return { title, steps };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
