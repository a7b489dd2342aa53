/** Ground on both sides of a page, in CSS pixels. */
const GROUND = 32;
const PX_PER_MM = 96 / 25.4;

/**
 * In a preview frame the sheets shrink to the frame's width. Called after measuring: paper itself is never scaled.
 * @param width the page's, in mm
 */
export function scalePreview(width = 210): void {
  if (window.parent === window) return;
  const scale = (): void => {
    document.body.style.setProperty("zoom", String(Math.min(1, window.innerWidth / (width * PX_PER_MM + GROUND))));
  };
  scale();
  window.addEventListener("resize", scale);
}
