import { useEffect, useRef, useState } from "react";

/** Ground around a sheet, in mm. */
const GROUND = 8;
const A4 = { width: 210, height: 297 } as const;
/** Below this a sheet cannot be read; the frame scrolls instead. */
const LEAST_WIDTH = 230;

interface Props {
  readonly src: string;
  readonly title: string;
  /** As wide as there is room: to read by, scrolling. Else one whole sheet is seen. */
  readonly wide?: boolean;
  /** The sheet's size in mm; A4 when left out. */
  readonly page?: { readonly width: number; readonly height: number };
}

/** The print page shrinks its sheets to the frame's width; the frame is as wide as lets one whole sheet be seen. */
export function ScaledPage({ src, title, wide = false, page = A4 }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  const ratio = (page.width + GROUND) / (page.height + GROUND);
  useEffect(() => {
    const place = box.current;
    if (!place) return;
    const watch = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width: room, height } = entry.contentRect;
      setWidth(Math.floor(Math.max(LEAST_WIDTH, wide ? room : Math.min(room, height * ratio))));
    });
    watch.observe(place);
    return () => watch.disconnect();
  }, [wide, ratio]);
  return (
    <div ref={box} className="pm-page-box">
      {width === null ? null : <iframe src={src} title={title} style={{ width }} />}
    </div>
  );
}
