import { AppError } from "../../../shared/contract/errors";

/** Milliseconds the bundled faces may take: they come from this machine. */
const TIMEOUT = 10_000;

/** The bundled faces, each with a text that needs it: Thai, Latin, both weights, and the one for codes. */
const FACES = [
  ["400 16pt 'PakMud Sarabun'", "กำหนด ๑"],
  ["400 16pt 'PakMud Sarabun'", "CITIZENinfo 1"],
  ["700 16pt 'PakMud Sarabun'", "กำหนด ๑"],
  ["700 16pt 'PakMud Sarabun'", "CITIZENinfo 1"],
  ["500 12pt 'PakMud Mono'", "A1"],
] as const;

async function load(font: string, text: string): Promise<boolean> {
  const faces = await document.fonts.load(font, text);
  return faces.length > 0 && faces.every((face) => face.status === "loaded");
}

/** Waits until the bundled faces are really there. @throws AppError PRINT_FONT_MISSING (details: font) */
export async function loadFonts(timeout = TIMEOUT): Promise<void> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), timeout));
  for (const [font, text] of FACES) {
    const loaded = await Promise.race([load(font, text).catch(() => false), late]);
    if (!loaded) throw new AppError("PRINT_FONT_MISSING", { font });
  }
  if ((await Promise.race([document.fonts.ready, late])) === false) {
    throw new AppError("PRINT_FONT_MISSING", { font: "document" });
  }
}
