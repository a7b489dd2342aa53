import { AppError } from "../../../shared/contract";
import type { Artifact, FileInput } from "../../../shared/contract/common";
import type { Context } from "../context";
import { fileNamePart } from "./file-names";

/** What every PNG begins with. */
const PNG_MARK = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * A picture that the window drew, kept until it is saved. Its name becomes a safe one.
 * @throws AppError INVALID_INPUT where the bytes are no PNG
 */
export async function keepPicture(context: Context, { name, bytes }: FileInput): Promise<Artifact> {
  if (!PNG_MARK.every((byte, at) => bytes[at] === byte)) throw new AppError("INVALID_INPUT", { fields: ["file"] });
  const stem = fileNamePart(name.replace(/\.png$/i, ""));
  return context.artifacts.put({
    name: `${stem === "" ? "progress" : stem}.png`,
    mime: "image/png",
    bytes,
    secret: false,
  });
}
