import type { PinStatus } from "./pin-status";
import { checkSvg, pinSvg } from "./pin-svg";

interface Props {
  readonly status: PinStatus;
  readonly overdue?: boolean;
  readonly check?: boolean;
}

/** The pin of a status, as on the map. */
export function PinIcon({ status, overdue = false, check = false }: Props) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the drawing is made of this folder's constants; Leaflet wants the same one as text
  return <span className="mp-pin" dangerouslySetInnerHTML={{ __html: pinSvg(status, { overdue, check }) }} />;
}

/** The sign of a pin that should be checked. */
export function CheckMark() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: as above
  return <span className="mp-pin" dangerouslySetInnerHTML={{ __html: checkSvg() }} />;
}
