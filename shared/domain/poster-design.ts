import { contrastOf, isColour, READABLE } from "./contrast";

/** The poster templates: as the official poster, with the invitation first, and in black lines alone. */
export const POSTER_TEMPLATES = ["official", "invitation", "lines"] as const;
export type PosterTemplate = (typeof POSTER_TEMPLATES)[number];

export const POSTER_LANGUAGES = ["th", "en", "both"] as const;

/** Words of a poster in one language; spaces are where a line may break. */
export interface PosterWords {
  readonly heading: string;
  readonly invitation: string;
  readonly steps: readonly [string, string, string];
  readonly footer: string;
  readonly system: string;
}

/** A logo of the office's: a picture in the store's files, with its size in pixels. */
export interface PosterLogo {
  readonly sha256: string;
  readonly name: string;
  readonly mime: "image/png" | "image/jpeg";
  readonly width: number;
  readonly height: number;
}

export const MOST_LOGOS = 3;

/** Official posters' words (domain §2). */
export const WORDS_TH: PosterWords = {
  heading: "ขอเชิญประเมินความพึงพอใจ",
  invitation: "ให้คะแนนความพึงพอใจ ร่วมแสดงความคิดเห็นในการรับบริการ เพียงสแกน QR Code",
  steps: ["เปิดกล้อง โทรศัพท์มือถือ", "ส่องที่ QR Code แล้วแตะลิงก์", "ให้คะแนน และส่งความคิดเห็น"],
  footer: "ทุกความคิดเห็นช่วยให้บริการดีขึ้น ขอขอบคุณ",
  system: "ระบบ CITIZENinfo",
};

export const WORDS_EN: PosterWords = {
  heading: "How was our service?",
  invitation: "Rate your visit and share your comments. Just scan the QR Code",
  steps: ["Open your phone’s camera", "Point at the QR Code and tap the link", "Give your score and comments"],
  footer: "Every comment helps us serve you better. Thank you.",
  system: "CITIZENinfo",
};

export const POSTER_COLOURS = { main: "#13294f", accent: "#d99a1c" } as const;

/** The design an office finds before it has made its own. */
export const USUAL_DESIGN = {
  template: "official",
  language: "th",
  ...POSTER_COLOURS,
  /** The department in English; "" leaves it out. */
  departmentEn: "Department of Local Administration",
  th: { ...WORDS_TH, steps: [...WORDS_TH.steps] as [string, string, string] },
  en: { ...WORDS_EN, steps: [...WORDS_EN.steps] as [string, string, string] },
  centreLogo: false,
} as const;

/** White words stand on the main colour, and it stands on white: it must be dark enough for both. */
export function isMainColour(colour: string): boolean {
  return isColour(colour) && contrastOf(colour, "#ffffff") >= READABLE;
}

/** White or ink, whichever is read better on a colour. */
export function inkOn(colour: string): "#ffffff" | "#101828" {
  return contrastOf(colour, "#ffffff") >= contrastOf(colour, "#101828") ? "#ffffff" : "#101828";
}
