import { useEffect, useRef } from "react";
import type { Out } from "../../../app/data/names";
import { useText } from "../../../app/i18n";
import { toHash } from "../../../app/router";
import { recipientText } from "../calls/call-groups";
import { recipientId } from "./grid-model";

interface RecipientListProps {
  readonly rows: Out<"desk.recipients">["rows"];
  readonly activeId: string;
}

/** Whom letters go to, each with how many of its agencies have reported. */
export function RecipientList({ rows, activeId }: RecipientListProps) {
  const { t } = useText();
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen one is what moved
  useEffect(() => {
    list.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: "nearest" });
  }, [activeId]);
  return (
    <nav className="dk-side" aria-label={t("desk.grid.recipients")}>
      <ul ref={list} className="dg-recipients">
        {rows.map(({ recipient, agencyIds, reported }) => {
          const id = recipientId(recipient);
          const whole = reported === agencyIds.length;
          return (
            <li key={id}>
              <a href={toHash(["desk", "grid", id])} aria-current={id === activeId ? "page" : undefined}>
                <span className="pm-name">{recipientText(t, recipient)}</span>
                <span className={whole ? "dg-count dg-count-whole" : "dg-count"}>
                  {whole ? <span aria-hidden="true">✓ </span> : null}
                  <span aria-hidden="true">
                    {reported}/{agencyIds.length}
                  </span>
                  <span className="pm-hidden">{t("desk.grid.reportedOf", { n: reported, all: agencyIds.length })}</span>
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
