import { Button } from "antd";
import type { KeyboardEvent } from "react";
import type { Out } from "../../../app/data/names";
import { formatDayShort } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { toHash } from "../../../app/router";
import { shortDistrict } from "../../../ui/district-text";
import { KindName } from "../../../ui/KindName";
import { StatusTag } from "../../../ui/StatusTag";

interface CallRowProps {
  readonly row: Out<"calls.list">["rows"][number];
  readonly disabled: boolean;
  readonly onPromise: () => void;
  readonly onLog: (outcome: "no-answer" | "sent") => void;
}

/** One agency to call; with the focus in its row 1, 2 and 3 write down what was said. */
export function CallRow({ row, disabled, onPromise, onLog }: CallRowProps) {
  const { t, language } = useText();
  const keys: Readonly<Record<string, () => void>> = {
    Digit1: onPromise,
    Digit2: () => onLog("no-answer"),
    Digit3: () => onLog("sent"),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
  };
  const step = (by: number): void => {
    const here = document.activeElement?.closest("tr");
    if (!here) return;
    const rows = [...(here.closest("table")?.querySelectorAll("tr:has(button)") ?? [])];
    rows[rows.indexOf(here) + by]?.querySelector<HTMLElement>("button")?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const run = keys[event.code];
    if (!run || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    if (!disabled || event.code.startsWith("Arrow")) run();
  };
  const { officer, lastCall } = row;
  const numbers = [officer?.mobile, row.phone].filter((text): text is string => Boolean(text));
  return (
    <tr onKeyDown={onKeyDown}>
      <th scope="row">
        <a href={toHash(["agencies", row.agencyId], { tab: "officer" })}>
          <KindName agency={row} />
        </a>{" "}
        {row.district ? <span className="pm-muted">{shortDistrict(t, row.district)}</span> : null}
      </th>
      <td>
        {officer ? (
          <span className="dk-call-officer">
            {officer.name} <span className="pm-muted">{officer.position}</span>
          </span>
        ) : (
          <span className="pm-muted">{t("desk.calls.noOfficer")}</span>
        )}
      </td>
      <td>
        {numbers.map((number) => (
          <a key={number} className="pm-name" href={`tel:${number.replace(/[^\d+]/g, "")}`}>
            {number}
          </a>
        ))}
      </td>
      <td>
        {row.broken ? <StatusTag status="overdue">{t("desk.calls.broken")}</StatusTag> : null}{" "}
        {lastCall ? (
          lastCall.outcome === "promised" ? (
            t("desk.calls.promised", {
              day: lastCall.promisedOn ? formatDayShort(lastCall.promisedOn, language) : "",
            })
          ) : (
            t(lastCall.outcome === "sent" ? "desk.calls.sent" : "desk.calls.noAnswer")
          )
        ) : (
          <span className="pm-muted">{t("desk.calls.never")}</span>
        )}
      </td>
      <td className="dk-call-actions">
        <Button size="small" disabled={disabled} onClick={onPromise}>
          {t("desk.calls.promise")}
        </Button>
        <Button size="small" disabled={disabled} onClick={() => onLog("no-answer")}>
          {t("desk.calls.noAnswerKey")}
        </Button>
        <Button size="small" disabled={disabled} onClick={() => onLog("sent")}>
          {t("desk.calls.sentKey")}
        </Button>
      </td>
    </tr>
  );
}
