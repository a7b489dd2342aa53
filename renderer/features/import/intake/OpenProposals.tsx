import { Button } from "antd";
import { useRead } from "../../../app/data/use-read";
import { formatInstant } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { useSourceName } from "../use-source-name";
import { useDiscard } from "./use-discard";

/** Proposals left for later: nothing is lost by leaving the page. */
export function OpenProposals({ onOpen }: { onOpen(id: string): void }) {
  const { t, language } = useText();
  const { data } = useRead("imports.open", {});
  const sourceName = useSourceName();
  const discard = useDiscard();
  if (!data || data.rows.length === 0) return null;
  return (
    <section className="pm-card">
      <h2>{t("import.open.title")}</h2>
      <ul className="pm-rows">
        {data.rows.map((row) => (
          <li key={row.id}>
            <span className="pm-rows-main">
              <strong>{sourceName(row.fileName)}</strong>
              <span className="pm-muted pm-small">{formatInstant(row.createdAt, language)}</span>
            </span>
            <span className={row.questions > 0 ? "pm-gold" : "pm-muted"}>
              {row.questions > 0 ? t("import.open.questions", { n: row.questions }) : t("import.open.ready")}
            </span>
            <Button onClick={() => discard(row.id, sourceName(row.fileName))}>{t("import.open.discard")}</Button>
            <Button type="primary" onClick={() => onOpen(row.id)}>
              {t("import.open.resume")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
