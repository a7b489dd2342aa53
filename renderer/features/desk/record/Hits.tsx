import type { DeskRow } from "../../../../shared/contract/desk";
import { useText } from "../../../app/i18n";
import { namedDistrict } from "../../../ui/district-text";
import { KindName } from "../../../ui/KindName";
import { StatusTag } from "../../../ui/StatusTag";
import { deskStatus } from "../desk-status";

interface HitsProps {
  readonly rows: readonly DeskRow[];
  readonly activeId: string | null;
  readonly onOpen: (agencyId: string) => void;
}

/** Agencies that match, the best first; the arrow keys of the search box go through them. */
export function Hits({ rows, activeId, onOpen }: HitsProps) {
  const { t } = useText();
  return (
    <div id="dk-hits" role="listbox" aria-label={t("desk.search.results")} className="dk-hits" tabIndex={-1}>
      {rows.map((row, index) => (
        // The search box holds the focus and names the chosen one; a click is the mouse's way.
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the search box
        // biome-ignore lint/a11y/useFocusableInteractive: the search box keeps the focus (aria-activedescendant)
        <div
          key={row.agencyId}
          id={`dk-hit-${index}`}
          role="option"
          aria-selected={row.agencyId === activeId}
          className="dk-hit"
          onClick={() => onOpen(row.agencyId)}
        >
          <div>
            <strong>
              <KindName agency={row} />
            </strong>{" "}
            {row.district ? <span className="pm-muted">{namedDistrict(t, row.district)}</span> : null}
          </div>
          <StatusTag status={deskStatus(row)} />
        </div>
      ))}
    </div>
  );
}
