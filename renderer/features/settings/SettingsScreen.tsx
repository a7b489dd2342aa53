import type { ComponentType } from "react";
import { useText } from "../../app/i18n";
import { toHash, useRoute } from "../../app/router";
import { PageHeader } from "../../ui/PageHeader";
import { AboutPart } from "./AboutPart";
import { ActivityPart } from "./ActivityPart";
import { BackupsPart } from "./BackupsPart";
import { ChecksPart } from "./ChecksPart";
import { ContactsPart } from "./ContactsPart";
import { LetterheadPart } from "./letterhead/LetterheadPart";
import { OfficePart } from "./OfficePart";
import { SecretsPart } from "./SecretsPart";
import "../../ui/parts.css";
import "./settings.css";

const PARTS = {
  office: OfficePart,
  letterhead: LetterheadPart,
  checks: ChecksPart,
  secrets: SecretsPart,
  backups: BackupsPart,
  activity: ActivityPart,
  contacts: ContactsPart,
  about: AboutPart,
} as const satisfies Record<string, ComponentType>;

type Part = keyof typeof PARTS;
const NAMES = Object.keys(PARTS) as Part[];

/** `#/settings/<part>`: each part is a page of its own, so that a link can open it. */
export function SettingsScreen() {
  const { t } = useText();
  const [, wanted] = useRoute().path;
  const part = NAMES.find((name) => name === wanted) ?? "office";
  const Content = PARTS[part];
  return (
    <div className="pm-screen">
      <PageHeader title={t("settings.title")} />
      <div className="st-body">
        <nav className="st-nav" aria-label={t("settings.nav")}>
          {NAMES.map((name) => (
            <a key={name} href={toHash(["settings", name])} aria-current={name === part ? "page" : undefined}>
              {t(`settings.parts.${name}`)}
            </a>
          ))}
        </nav>
        <section className="st-content" aria-label={t(`settings.parts.${part}`)}>
          <Content />
        </section>
      </div>
    </div>
  );
}
