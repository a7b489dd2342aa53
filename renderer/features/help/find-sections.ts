import { foldThai } from "../../../shared/domain/thai-text";

interface Section {
  readonly title: string;
  readonly body: readonly string[];
}

/** Sections in which every word occurs, Thai spelling folded; all of them for an empty search. */
export function findSections<S extends Section>(sections: readonly S[], search: string): S[] {
  const words = foldThai(search).toLowerCase().split(/\s+/).filter(Boolean);
  return sections.filter(({ title, body }) => {
    const text = foldThai([title, ...body].join("\n")).toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
