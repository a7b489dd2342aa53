import type { Look } from "./look";

/** A loaded picture's address, in greys. */
async function greyed(source: string): Promise<string> {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const pen = canvas.getContext("2d");
  if (pen === null) return source;
  pen.filter = "grayscale(1)";
  pen.drawImage(image, 0, 0);
  return canvas.toDataURL();
}

/** The look with its pictures in greys: what is printed to save ink takes none of the colours. */
export async function inGreys(look: Look): Promise<Look> {
  const pictures = await Promise.all(look.pictures.map(greyed));
  return { ...look, pictures, centre: look.centre === undefined ? undefined : pictures[0] };
}
