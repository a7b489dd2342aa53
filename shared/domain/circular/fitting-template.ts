import { nameKey } from "../thai-text";

interface WithTitles {
  readonly steps: readonly { readonly title: string }[];
}

/** Share of a template's steps that the letter must ask for, and of each step's words that must be found. */
const STEPS_MET = 0.6;
const WORDS_MET = 0.5;

function pieces(text: string): Set<string> {
  const key = nameKey(text).toLowerCase();
  return new Set(Array.from({ length: Math.max(0, key.length - 2) }, (_, at) => key.slice(at, at + 3)));
}

/** Share of the title's pieces of three letters that stand in the text. */
function met(title: ReadonlySet<string>, text: ReadonlySet<string>): number {
  if (title.size === 0) return 0;
  return [...title].filter((piece) => text.has(piece)).length / title.size;
}

/** Share of the template's steps found in the letter's, in order. */
function share(template: WithTitles, texts: readonly ReadonlySet<string>[]): number {
  let from = 0;
  let found = 0;
  for (const { title } of template.steps) {
    const words = pieces(title);
    const at = texts.findIndex((text, index) => index >= from && met(words, text) >= WORDS_MET);
    if (at < 0) continue;
    found += 1;
    from = at + 1;
  }
  return found / template.steps.length;
}

/**
 * The template whose steps the letter asks for, where one clearly does: as many steps give or take one, most of them
 * found in order, and no other template as well.
 */
export function fittingTemplate<T extends WithTitles>(
  steps: readonly { readonly title: string }[],
  templates: readonly T[],
): T | null {
  const texts = steps.map(({ title }) => pieces(title));
  const fits = templates
    .filter((template) => template.steps.length > 0 && Math.abs(template.steps.length - steps.length) <= 1)
    .map((template) => ({ template, share: share(template, texts) }))
    .filter((fit) => fit.share >= STEPS_MET)
    .toSorted((a, b) => b.share - a.share);
  const [best, second] = fits;
  return best && (!second || second.share < best.share) ? best.template : null;
}
