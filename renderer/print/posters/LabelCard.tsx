import type { PosterItem } from "../../../shared/contract/prints";
import { FitText } from "../layout/FitText";
import { QrCode } from "../qr/QrCode";
import { labelRoom } from "./label-room";
import type { Look } from "./look";
import { CODE_LABEL, namesOf } from "./PosterCard";

/** A label for a counter: the code beside or above whom it is about, and what it is for. */
export function LabelCard({ item, look }: { readonly item: PosterItem; readonly look: Look }) {
  const room = labelRoom(look.grid);
  const { design } = look;
  const { fullName, place } = namesOf(item, design);
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
        <FitText text={fullName} width={room.width} max={room.size} min={5} lines={2} bold />
        {place !== "" && <FitText text={place} width={room.width} max={room.size * 0.62} min={4} />}
        {heading !== "" && <FitText text={heading} width={room.width} max={room.size * 0.68} min={4} lines={2} />}
      </div>
    </section>
  );
}
