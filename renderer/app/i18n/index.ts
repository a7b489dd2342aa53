import i18next from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import { en, th } from "./wording";

export type Language = "th" | "en";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof th };
    returnNull: false;
  }
}

void i18next.use(initReactI18next).init({
  lng: "th",
  fallbackLng: "th",
  // Bundled: ready at once.
  initAsync: false,
  resources: { th: { translation: th }, en: { translation: en } },
  interpolation: { escapeValue: false },
  returnNull: false,
});

/** The language the office set; Thai until settings are read. */
export function setLanguage(language: Language): void {
  if (i18next.language !== language) void i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** `t` with typed keys, and the language it speaks. */
export function useText() {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === "en" ? "en" : "th";
  return { t, language };
}

export type Text = ReturnType<typeof useText>["t"];
