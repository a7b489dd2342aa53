import { AppError } from "../../../shared/contract";
import type { DocumentPicture } from "../../core/ports/document-writer";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Markers of a JPEG that hold its size: the starts of a frame, without those for tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function jpegSize(view: DataView): Size | null {
  for (let at = 2; at + 9 < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    if (view.getUint8(at) !== 0xff) return null;
    if (isFrame(view.getUint8(at + 1))) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  return null;
}

/** Pixels of a picture, from its own head. @throws AppError FILE_DAMAGED */
export function imageSize(bytes: Uint8Array, type: DocumentPicture["type"]): Size {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const png = type === "png" && bytes.length > 24 ? { width: view.getUint32(16), height: view.getUint32(20) } : null;
  const size = type === "png" ? png : jpegSize(view);
  if (size === null || size.width === 0 || size.height === 0) throw new AppError("FILE_DAMAGED", { file: type });
  return size;
}
