import { useMemo } from "react";
import { drawQr, QUIET_ZONE, type Reading } from "./qr-code";

/** A picture in the middle of a code covers this share of the symbol's side, its white rim included. */
export const CENTRE_SHARE = 0.22;
const RIM = 0.88;

interface Props {
  readonly text: string;
  /** Whose it is, so that the check afterwards knows what it should say. */
  readonly owner: string;
  /** For screen readers: what the code says is never printed as text. */
  readonly label: string;
  readonly reading?: Reading | undefined;
  /** A picture for its middle, where the reading says that it is covered. */
  readonly picture?: string | undefined;
}

/** A QR code as vector paths. */
export function QrCode({ text, owner, label, reading, picture }: Props) {
  const { side, d } = useMemo(() => drawQr(text, reading), [text, reading]);
  const hole = (side - 2 * QUIET_ZONE) * CENTRE_SHARE;
  const from = (side - hole) / 2;
  const inner = hole * RIM;
  return (
    <svg className="qr" data-qr={owner} viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
      <path d={d} fill="none" stroke="#000" strokeWidth={1} shapeRendering="crispEdges" />
      {picture ? (
        <>
          <rect x={from} y={from} width={hole} height={hole} rx={hole / 8} fill="#fff" />
          <image
            href={picture}
            x={(side - inner) / 2}
            y={(side - inner) / 2}
            width={inner}
            height={inner}
            preserveAspectRatio="xMidYMid meet"
          />
        </>
      ) : null}
    </svg>
  );
}
