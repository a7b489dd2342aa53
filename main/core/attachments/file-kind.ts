/** What a browser may be told a kept file is: only kinds that are shown, never run; everything else is just bytes. */
const SHOWN: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  gif: "image/gif",
  txt: "text/plain; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export function mimeOf(name: string): string {
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? "";
  return (Object.hasOwn(SHOWN, ending) ? SHOWN[ending] : undefined) ?? "application/octet-stream";
}

/** A bare name that every system takes. */
export function keptName(name: string): string {
  const bare = [...(name.split(/[\\/]/).at(-1) ?? "")]
    .map((character) => (character < " " || '<>:"|?*'.includes(character) ? "-" : character))
    .join("")
    .trim();
  return bare === "" || /^\.+$/.test(bare) ? "file" : bare.slice(0, 200);
}
