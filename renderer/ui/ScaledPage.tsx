import { useEffect, useRef, useState } from "react";

/** Width by height of an A4 sheet with the ground around it. */
const SHEET_RATIO = (210 + 8) / (297 + 8);
/** Below this a sheet cannot be read; the frame scrolls instead. */
const LEAST_WIDTH = 230;

interface Props {
  readonly src: string;
  readonly title: string;
  /** As wide as there is room: to read by, scrolling. Else one whole sheet is seen. */
  readonly wide?: boolean;
}

/** The print page shrinks its sheets to the frame's width; the frame is as wide as lets one whole sheet be seen. */
export function ScaledPage({ src, title, wide = false }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const place = box.current;
    if (!place) return;
    const watch = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width: room, height } = entry.contentRect;
      setWidth(Math.floor(Math.max(LEAST_WIDTH, wide ? room : Math.min(room, height * SHEET_RATIO))));
    });
    watch.observe(place);
    return () => watch.disconnect();
  }, [wide]);
  return (
    <div ref={box} className="pm-page-box">
      {width === null ? null : <iframe src={src} title={title} style={{ width }} />}
    </div>
  );
}
