import { Button } from "antd";
import { useState } from "react";
import { useCommand } from "../../app/data/use-command";
import { useRead } from "../../app/data/use-read";
import { useText } from "../../app/i18n";
import { go } from "../../app/router";
import { Loaded } from "../../ui/Loaded";
import { useNotify } from "../../ui/use-notify";
import { useSaveArtifact } from "../../ui/use-save-artifact";

/** Version, licence, where the data comes from, the software used, and diagnostics. */
export function AboutPart() {
  const { t } = useText();
  const notify = useNotify();
  const status = useRead("app.status", {});
  const about = useRead("app.about", {});
  const diagnostics = useCommand("app.diagnostics");
  const saving = useSaveArtifact();
  const [showNotices, setShowNotices] = useState(false);
  const saveDiagnostics = async (): Promise<void> => {
    const artifact = await diagnostics.run({});
    if (artifact && (await saving.save(artifact))) notify.done(t("settings.about.diagnosticsSaved"));
  };
  return (
    <div className="pm-stack">
      <section className="pm-card">
        <h2>{t("settings.about.version", { version: status.data?.version ?? "" })}</h2>
        <div className="st-actions">
          <Button onClick={() => go(["help"])}>{t("settings.about.help")}</Button>
          <Button loading={diagnostics.pending || saving.pending} onClick={saveDiagnostics}>
            {t("settings.about.diagnosticsSave")}
          </Button>
        </div>
        <p className="pm-muted pm-small">{t("settings.about.diagnosticsHint")}</p>
      </section>
      <Loaded query={about}>
        {({ licence, notices, attributions }) => (
          <>
            <section className="pm-card">
              <h2>{t("settings.about.attributions")}</h2>
              <ul className="st-list">
                {attributions.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
            <section className="pm-card">
              <h2>{t("settings.about.licence")}</h2>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
              <pre className="st-text" tabIndex={0}>
                {licence}
              </pre>
            </section>
            <section className="pm-card">
              <h2>{t("settings.about.notices")}</h2>
              <Button aria-expanded={showNotices} onClick={() => setShowNotices(!showNotices)}>
                {t(showNotices ? "settings.about.hideNotices" : "settings.about.showNotices")}
              </Button>
              {showNotices ? (
                // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
                <pre className="st-text" tabIndex={0}>
                  {notices}
                </pre>
              ) : null}
            </section>
          </>
        )}
      </Loaded>
    </div>
  );
}
