import { useMemo } from "react";
import { drawQr } from "./qr-code";

/**
 * A QR code as vector paths. `data-qr` names whose it is, so that the check afterwards knows what it should say.
 * Its label is for screen readers: what it says is never printed as text.
 */
export function QrCode({ text, owner, label }: { text: string; owner: string; label: string }) {
  const { side, d } = useMemo(() => drawQr(text), [text]);
  return (
    <svg className="qr" data-qr={owner} viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
      <path d={d} fill="none" stroke="#000" strokeWidth={1} shapeRendering="crispEdges" />
    </svg>
  );
}
