import type { Out } from "../../app/data/names";
import { formatInstant } from "../../app/dates/format";
import { useText } from "../../app/i18n";

/** Date and counts of a backup. */
export function BackupFacts({ facts }: { readonly facts: Out<"backups.inspect"> }) {
  const { t, language } = useText();
  const lines = [
    [t("settings.backups.made_at"), formatInstant(facts.at, language)],
    [
      t("settings.backups.lastChange"),
      facts.lastChange === null ? t("settings.backups.noChange") : formatInstant(facts.lastChange, language),
    ],
    [t("settings.backups.agencies"), facts.agencies],
    [t("settings.backups.rounds"), facts.rounds],
    [t("settings.backups.reported"), facts.reported],
  ] as const;
  return (
    <dl className="pm-lines">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
