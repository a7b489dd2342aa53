import { capitalWords } from "../district-word";
import { AGENCY_KINDS, KIND_WORDS } from "../kinds";
import { importWordsEn } from "./en";
import { importWordsTh } from "./th";

type Params = Readonly<Record<string, string | number>>;

const WORDS = { th: importWordsTh, en: importWordsEn } as const;

/** Most characters at fault that are told one by one. */
const FAULTS_TOLD = 5;

function wordOf(words: object, key: string): string | undefined {
  const found: unknown = Object.hasOwn(words, key) ? words[key as keyof typeof words] : undefined;
  return typeof found === "string" ? found : undefined;
}

/** Words with their `{{blanks}}` filled. */
export function filled(words: string, params: Params): string {
  return words.replace(/\{\{(\w+)\}\}/g, (blank, name: string) => String(params[name] ?? blank));
}

/** A field's name in words; one that has none shows itself rather than nothing. */
export function fieldText(language: "th" | "en", field: string): string {
  return wordOf(WORDS[language].field, field) ?? field;
}

/**
 * A reason in words, its blanks filled: kinds by their abbreviation, fields and faulty characters in words. A code without
 * wording shows itself rather than nothing; a test holds the wording complete.
 * @param place where the agency lies: Bangkok has เขต and แขวง
 */
export function reasonText(
  language: "th" | "en",
  { code, params }: { readonly code: string; readonly params: Params },
  place: { readonly province: string } | null = null,
): string {
  const words = wordOf(WORDS[language].reason, code);
  if (words === undefined) return code;
  const blanks = Object.entries(params).map(([name, value]): [string, string | number] => {
    if (name === "faults") return [name, faultsText(language, String(value))];
    if (name === "fields") return [name, fieldsText(language, String(value))];
    const kind = AGENCY_KINDS.find((one) => one === value);
    return [name, kind ? KIND_WORDS[kind].abbreviation || KIND_WORDS[kind].label : value];
  });
  return filled(capitalWords(words, place), Object.fromEntries(blanks));
}

/** A reason without its particulars, as the name of all rows that bear it: "…" stands for each blank. */
export function reasonHead(language: "th" | "en", code: string): string {
  const words = wordOf(WORDS[language].reason, code) ?? code;
  return words.replaceAll("{{faults}}", "").replace(/\{\{\w+\}\}/g, "…");
}

/** "2: letter, 15: sign" → which characters to look at, after a comma of its own; the length alone where none is. */
function faultsText(language: "th" | "en", faults: string): string {
  const words = WORDS[language].fault;
  const told = [...faults.matchAll(/(\d+): ([a-z-]+)/g)].flatMap(([, position = "", kind = ""]) => {
    const word = wordOf(words, kind);
    return word === undefined ? [] : [filled(word, { position })];
  });
  const more = told.length > FAULTS_TOLD ? [filled(words.more, { n: told.length - FAULTS_TOLD })] : [];
  return [...told.slice(0, FAULTS_TOLD), ...more].map((one) => `, ${one}`).join("");
}

function fieldsText(language: "th" | "en", fields: string): string {
  return fields
    .split(",")
    .map((field) => fieldText(language, field))
    .join(WORDS[language].and);
}
