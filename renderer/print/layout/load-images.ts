import { AppError } from "../../../shared/contract/errors";

/** Waits for the pictures that a page draws with. @throws AppError PRINT_FAILED (details: phase) */
export async function loadImages(sources: readonly string[]): Promise<void> {
  try {
    await Promise.all(
      sources.map((source) => {
        const image = new Image();
        image.src = source;
        return image.decode();
      }),
    );
  } catch {
    throw new AppError("PRINT_FAILED", { phase: "images" });
  }
}
