import { AppError } from "../../../shared/contract/errors";
import poster from "../css/poster.svg";
import posterLowInk from "../css/poster-low-ink.svg";

/** Waits for the pictures that the style sheets draw with. @throws AppError PRINT_FAILED (details: phase) */
export async function loadImages(): Promise<void> {
  try {
    await Promise.all(
      [poster, posterLowInk].map((source) => {
        const image = new Image();
        image.src = source;
        return image.decode();
      }),
    );
  } catch {
    throw new AppError("PRINT_FAILED", { phase: "images" });
  }
}
