/** Pixels along the longer side: 300 dpi on the largest logo of an A3 poster, twice over. */
const MOST = 1000;

/**
 * A picture file drawn anew as PNG: what is hidden in a file, and scripts in a drawing, do not come along.
 * @throws when it is no picture that a browser can draw
 */
export async function pictureOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const source = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = source;
    await image.decode();
    const { naturalWidth: wide, naturalHeight: high } = image;
    if (wide === 0 || high === 0) throw new Error("a picture without a size");
    const isDrawing = file.type === "image/svg+xml";
    const scale = MOST / Math.max(wide, high);
    const share = isDrawing ? scale : Math.min(1, scale);
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(wide * share));
    canvas.height = Math.max(1, Math.round(high * share));
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    if (blob === null) throw new Error("a picture that cannot be drawn");
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(source);
  }
}
