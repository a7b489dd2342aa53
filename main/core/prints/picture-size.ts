export interface PictureSize {
  readonly mime: "image/png" | "image/jpeg";
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
/** More on a side than any logo needs; a picture that claims more is not opened. */
const MOST = 8000;

function pngSize(view: DataView): PictureSize | null {
  if (view.byteLength < 33 || !PNG.every((byte, at) => view.getUint8(at) === byte)) return null;
  return { mime: "image/png", width: view.getUint32(16), height: view.getUint32(20) };
}

/** Start-of-frame markers hold the size; C4, C8 and CC among them are something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function jpegSize(view: DataView): PictureSize | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) {
      return { mime: "image/jpeg", width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** What kind of picture bytes are, by what stands in them and not by their name; null for anything but PNG and JPEG. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = pngSize(view) ?? jpegSize(view);
  if (size === null || Math.min(size.width, size.height) < 1 || Math.max(size.width, size.height) > MOST) return null;
  return size;
}
