import { useRead } from "../data/use-read";
import { useText } from "../i18n";
import { PLACES, type Place } from "../places";
import { toHash } from "../router";
import { PinMark } from "./PinMark";

/** The left rail: every place, the present one marked; icons with captions where the window is small. */
export function Rail({ current }: { readonly current: string | null }) {
  const { t } = useText();
  const office = useRead("settings.get", {}).data?.officeName;
  const waiting = useRead("imports.open", {}).data?.rows.reduce((sum, row) => sum + row.questions, 0) ?? 0;
  const item = ({ id, icon }: Place) => (
    <li key={id}>
      <a href={toHash([id])} className="sh-place" aria-current={current === id ? "page" : undefined}>
        <span className="sh-place-icon" aria-hidden="true">
          {icon}
        </span>
        <span className="sh-place-word">{t(`shell.places.${id}`)}</span>
        {id === "import" && waiting > 0 ? (
          <span className="sh-badge">
            <span aria-hidden="true">{waiting}</span>
            <span className="pm-hidden">{t("shell.waiting", { n: waiting })}</span>
          </span>
        ) : null}
      </a>
    </li>
  );
  return (
    <nav className="sh-rail" aria-label={t("shell.rail")}>
      <div className="sh-logo">
        <PinMark />
        <span>{t("shell.product")}</span>
      </div>
      <ul>{PLACES.filter((place) => !place.foot).map(item)}</ul>
      <ul className="sh-rail-foot">{PLACES.filter((place) => place.foot).map(item)}</ul>
      {office ? <div className="sh-office">{office}</div> : null}
    </nav>
  );
}
