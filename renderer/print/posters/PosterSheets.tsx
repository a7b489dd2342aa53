import type { CSSProperties } from "react";
import type { PosterItem } from "../../../shared/contract/prints";
import { perSheet } from "../../../shared/domain/poster-sheets";
import { LabelCard } from "./LabelCard";
import type { Look } from "./look";
import { PosterCard, partsOf } from "./PosterCard";

interface Sheet {
  readonly key: string;
  readonly places: readonly (PosterItem | null)[];
}

/** Cards by sheet, each agency's copies together; empty places before the first label of a sheet that was begun. */
function sheetsOf({ grid, copies, start }: Look, items: readonly PosterItem[]): Sheet[] {
  const size = perSheet(grid);
  const empty = grid.scale === null ? Array.from({ length: Math.min(start - 1, size - 1) }, () => null) : [];
  const places = [...empty, ...items.flatMap((item) => Array.from({ length: copies }, () => item))];
  return Array.from({ length: Math.ceil(places.length / size) }, (_, at) => ({
    key: `${at + 1}`,
    places: places.slice(at * size, (at + 1) * size),
  }));
}

/** All posters of a document on their sheets; one that fills its sheet is the sheet itself. */
export function PosterSheets({ items, look }: { readonly items: readonly PosterItem[]; readonly look: Look }) {
  const { grid } = look;
  const parts = partsOf(look);
  const sheets = sheetsOf(look, items);
  if (perSheet(grid) === 1 && grid.scale === 1) {
    return sheets.map(({ key, places: [item] }) =>
      item ? <PosterCard key={key} item={item} look={look} parts={parts} className="sheet poster" /> : null,
    );
  }
  const style: CSSProperties = {
    gridTemplate: `repeat(${grid.rows}, ${grid.height}mm) / repeat(${grid.columns}, ${grid.width}mm)`,
    gap: `${grid.gapY}mm ${grid.gapX}mm`,
    padding: `${grid.top}mm 0 0 ${grid.left}mm`,
  };
  return sheets.map(({ key: sheet, places }) => (
    <section key={sheet} className="sheet cards" style={style}>
      {places.map((item, at) => {
        const key = `${at + 1}`;
        if (item === null) return <div key={key} />;
        if (grid.scale === null) return <LabelCard key={key} item={item} look={look} />;
        return <PosterCard key={key} item={item} look={look} parts={parts} className="poster" />;
      })}
      {grid.cut ? <div className="cut-marks" /> : null}
    </section>
  ));
}
