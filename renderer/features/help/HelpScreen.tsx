import { useMemo, useState } from "react";
import type { Out } from "../../app/data/names";
import { useRead } from "../../app/data/use-read";
import { useText } from "../../app/i18n";
import { EmptyState } from "../../ui/EmptyState";
import { Loaded } from "../../ui/Loaded";
import { PageHeader } from "../../ui/PageHeader";
import { findSections } from "./find-sections";
import "../../ui/parts.css";
import "./help.css";
import { SearchBox } from "../../ui/SearchBox";

/** How the app is used, searchable, with no network. */
export function HelpScreen() {
  const { language } = useText();
  const help = useRead("app.help", { language });
  return <Loaded query={help}>{({ sections }) => <Sections sections={sections} />}</Loaded>;
}

function Sections({ sections }: { readonly sections: Out<"app.help">["sections"] }) {
  const { t } = useText();
  const [words, setWords] = useState("");
  const shown = useMemo(() => findSections(sections, words), [sections, words]);
  const show = (id: string): void => {
    const heading = document.getElementById(`help-${id}`);
    heading?.scrollIntoView({ block: "start" });
    heading?.focus({ preventScroll: true });
  };
  return (
    <div className="pm-screen">
      <PageHeader
        title={t("help.title")}
        actions={<SearchBox className="hp-search" label={t("help.search")} value={words} onChange={setWords} />}
      />
      <p className="pm-hidden" aria-live="polite">
        {words.trim() ? t("help.found", { n: shown.length }) : ""}
      </p>
      {shown.length === 0 ? (
        <EmptyState title={t("help.none", { words })}>{t("help.noneHint")}</EmptyState>
      ) : (
        <div className="hp-body">
          <nav className="hp-nav" aria-label={t("help.contents")}>
            {shown.map((section) => (
              <button key={section.id} type="button" className="pm-link" onClick={() => show(section.id)}>
                {section.title}
              </button>
            ))}
          </nav>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
          <section className="hp-text" tabIndex={0} aria-label={t("help.title")}>
            {shown.map((section) => (
              <section key={section.id} className="pm-card">
                <h2 id={`help-${section.id}`} tabIndex={-1}>
                  {section.title}
                </h2>
                {section.body.map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </section>
            ))}
          </section>
        </div>
      )}
    </div>
  );
}
