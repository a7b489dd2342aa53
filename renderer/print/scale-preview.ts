/** Width of an A4 page with a little ground on both sides, in CSS pixels. */
const A4_WITH_MARGIN = 794 + 32;

/** In a preview frame the sheets shrink to the frame's width. Called after measuring: paper itself is never scaled. */
export function scalePreview(): void {
  if (window.parent === window) return;
  const scale = (): void => {
    document.body.style.setProperty("zoom", String(Math.min(1, window.innerWidth / A4_WITH_MARGIN)));
  };
  scale();
  window.addEventListener("resize", scale);
}
