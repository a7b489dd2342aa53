import type { StepDraft, Template } from "../../../shared/contract/rounds";
import { STEP_TEMPLATES } from "../../../shared/domain/step-templates";
import type { Reader } from "../ports/store";

const BUILT_IN: readonly Template[] = STEP_TEMPLATES.map(({ id, title, steps }) => ({
  id,
  version: null,
  title,
  steps: steps.map((step) => ({ ...step })),
}));

/** The office's own templates, newest first, then the built-in ones. */
export async function allTemplates(reader: Reader): Promise<Template[]> {
  const own = await reader.table("template").find({}, { by: "createdAt", descending: true });
  return [
    ...own.map(({ id, version, title, steps }) => ({ id, version, title, steps: JSON.parse(steps) as StepDraft[] })),
    ...BUILT_IN,
  ];
}
