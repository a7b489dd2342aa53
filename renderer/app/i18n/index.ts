import i18next, { type TFunction } from "i18next";
import { useSyncExternalStore } from "react";
import { en, th } from "./wording";

export type Language = "th" | "en";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof th };
    returnNull: false;
  }
}

void i18next.init({
  lng: "th",
  fallbackLng: "th",
  // Bundled: ready at once.
  initAsync: false,
  resources: { th: { translation: th }, en: { translation: en } },
  interpolation: { escapeValue: false },
  returnNull: false,
});

export type Text = TFunction;

interface Spoken {
  /** Typed keys: `t("ui.save")`. */
  readonly t: Text;
  readonly language: Language;
}

/** One object for every component: react-i18next's hook copies the whole i18next instance at each call, which a table feels. */
let spoken: Spoken = { t: i18next.getFixedT("th"), language: "th" };
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The language the office set; Thai until settings are read. */
export function setLanguage(language: Language): void {
  document.documentElement.lang = language;
  if (language === spoken.language) return;
  void i18next.changeLanguage(language).then(() => {
    spoken = { t: i18next.getFixedT(language), language };
    for (const listener of listeners) listener();
  });
}

/** `t` with typed keys, and the language it speaks. */
export function useText(): Spoken {
  return useSyncExternalStore(subscribe, () => spoken);
}
