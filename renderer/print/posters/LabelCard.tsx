import type { PosterItem } from "../../../shared/contract/prints";
import { FitText } from "../layout/FitText";
import { type FitRoom, fitText, measureText } from "../layout/fit-text";
import { QrCode } from "../qr/QrCode";
import { type LabelRoom, LEAST_NAME, labelRoom } from "./label-room";
import type { Look } from "./look";
import { CODE_LABEL, namesOf } from "./PosterCard";

/** A label for a counter: the code beside or above whom it is about, and what it is for. */
export function LabelCard({ item, look }: { readonly item: PosterItem; readonly look: Look }) {
  const { design } = look;
  const { fullName, place } = namesOf(item, design);
  const nameRoom = ({ width, size }: LabelRoom): FitRoom => ({
    width,
    max: size,
    min: LEAST_NAME,
    lines: 2,
    bold: true,
  });
  const sizeIn = (some: LabelRoom): number =>
    fitText(fullName, { ...nameRoom(some), min: 0 }, (line) => measureText(line, { bold: true })).size;
  const room = labelRoom(look.grid, sizeIn);
  const { heading } = design.language === "en" ? design.en : design.th;
  return (
    <section
      className={room.beside ? "label label-beside" : "label"}
      data-agency={item.agencyId}
      style={{ padding: `${room.insetY}mm ${room.insetX}mm` }}
    >
      <div className="label-code" data-box="qr" style={{ width: `${room.code}mm`, height: `${room.code}mm` }}>
        <QrCode text={item.url} owner={item.agencyId} label={CODE_LABEL} reading={room.reading} />
      </div>
      <div className="label-words" data-box="label" style={{ width: `${room.width}mm`, height: `${room.height}mm` }}>
        <FitText text={fullName} {...nameRoom(room)} />
        {place !== "" && <FitText text={place} width={room.width} max={room.size * 0.62} min={4} />}
        {heading !== "" && <FitText text={heading} width={room.width} max={room.size * 0.68} min={4} lines={2} />}
      </div>
    </section>
  );
}
