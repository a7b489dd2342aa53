import { EmptyState } from "../../ui/EmptyState";
import { useText } from "../i18n";
import { toHash } from "../router";

/** A route that leads nowhere. */
export function NotFound() {
  const { t } = useText();
  return (
    <EmptyState
      title={<h1>{t("shell.notFound.title")}</h1>}
      actions={<a href={toHash(["overview"])}>{t("shell.notFound.link")}</a>}
    />
  );
}
