import type { z } from "zod";
import { AppError, type contract } from "../../../shared/contract";
import { PosterDesign, type PosterLook, type PosterRun } from "../../../shared/contract/poster-design";
import type { Context } from "../context";
import type { Reader, Writer } from "../ports/store";
import { pictureSize } from "./picture-size";

/** Where the office's poster design lies among the settings. */
const KEY = "posterDesign";
/** Bytes of a logo: the window makes it no larger than a poster needs. */
const LARGEST_LOGO = 4 * 1024 * 1024;

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "{}");
  } catch {
    return {};
  }
}

/** The office's poster design; the usual one before it has made its own, or where that cannot be read. */
export async function readDesign(reader: Reader): Promise<PosterDesign> {
  const row = await reader.table("setting").get(KEY);
  const kept = PosterDesign.safeParse(parsed(row?.value));
  return kept.success ? kept.data : PosterDesign.parse({});
}

export async function writeDesign(writer: Writer, design: PosterDesign): Promise<void> {
  const settings = writer.table("setting");
  const value = JSON.stringify(design);
  if (await settings.get(KEY)) await settings.update(KEY, { value });
  else await settings.insert({ id: KEY, value });
}

/** The logos of a design as `data:` URLs, in its order. @throws AppError EVIDENCE_MISSING */
export async function logoPictures({ store }: Context, { logos }: PosterDesign): Promise<string[]> {
  return Promise.all(
    logos.map(async ({ sha256, mime }) => {
      const bytes = await store.files.get(sha256);
      return `data:${mime};base64,${Buffer.from(bytes).toString("base64")}`;
    }),
  );
}

/** @throws AppError EVIDENCE_MISSING when a logo's file is gone */
export async function lookFor(context: Context, design: PosterDesign, run: PosterRun): Promise<PosterLook> {
  return { ...run, design, pictures: await logoPictures(context, design) };
}

/**
 * Keeps a logo with the store's files. PNG and JPEG alone: a drawing that can hold scripts is made a picture first.
 * @throws AppError FILE_EMPTY, FILE_TOO_LARGE, PICTURE_UNSUPPORTED, STORE_READ_ONLY, STORE_SAVE_FAILED
 */
export async function keepLogo(
  { store }: Context,
  { file: { name, bytes } }: z.output<typeof contract.posters.addLogo.input>,
): Promise<PosterDesign["logos"][number]> {
  if (bytes.byteLength === 0) throw new AppError("FILE_EMPTY", { file: name });
  if (bytes.byteLength > LARGEST_LOGO) throw new AppError("FILE_TOO_LARGE", { file: name, limit: LARGEST_LOGO });
  const size = pictureSize(bytes);
  if (size === null) throw new AppError("PICTURE_UNSUPPORTED", { file: name });
  const { sha256 } = await store.files.put(bytes);
  return { sha256, name: name.slice(0, 200), ...size };
}
