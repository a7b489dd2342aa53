import { useEffect } from "react";
import { ErrorNotice } from "../../ui/ErrorNotice";
import { useRead } from "../data/use-read";
import { setLanguage, useText } from "../i18n";
import { Shell } from "./Shell";
import "./first-run.css";
import "./rail.css";
import "./shell.css";
import "./top-bar.css";

/** Waits for the core, then shows the shell. */
export function Gate() {
  const { t } = useText();
  const status = useRead("app.status", {});
  const settled = status.data !== undefined && status.data.recovery === null;
  const settings = useRead("settings.get", {}, { enabled: settled });
  const language = settings.data?.language;
  useEffect(() => {
    if (language) setLanguage(language);
  }, [language]);
  if (status.isError) {
    return (
      <main className="sh-alone">
        <ErrorNotice error={status.error} onRetry={() => void status.refetch()} />
      </main>
    );
  }
  if (!status.data || (settled && settings.isPending)) {
    return (
      <main className="sh-alone" aria-busy="true">
        <p className="sh-starting">{t("shell.starting")}</p>
      </main>
    );
  }
  return <Shell status={status.data} />;
}
