export type HtmlToken =
  | { readonly type: "open"; readonly tag: string; readonly attributes: string }
  | { readonly type: "close"; readonly tag: string }
  | { readonly type: "text"; readonly text: string };

/** What lies between these tags is not shown. */
const UNSEEN = new Set(["script", "style", "title", "xml", "template", "noscript"]);

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  shy: "\u00ad",
  zwnj: "\u200c",
  zwj: "\u200d",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  bull: "•",
  middot: "·",
  hellip: "…",
  times: "×",
  deg: "°",
};

function letterOf(code: number): string {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : "\uFFFD";
}

/** Characters written as `&amp;`, `&#3585;` or `&#xe01;`; what is no known entity stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));?/gi, (whole, decimal, hex, name: string) => {
    if (decimal !== undefined) return letterOf(Number(decimal));
    if (hex !== undefined) return letterOf(Number.parseInt(hex, 16));
    return ENTITIES[name.toLowerCase()] ?? whole;
  });
}

/** An attribute's value, quoted or not; undefined where it is missing. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(attributes);
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value === undefined ? undefined : decodeEntities(value);
}

/** Where a tag ends: the first ">" outside quotes; -1 where none follows. */
function endOfTag(html: string, from: number): number {
  for (let at = from; at < html.length; at++) {
    const letter = html[at];
    if (letter === ">") return at;
    if (letter !== '"' && letter !== "'") continue;
    const end = html.indexOf(letter, at + 1);
    if (end < 0) return html.indexOf(">", at);
    at = end;
  }
  return -1;
}

/** The tags and words of a page, however broken it is; comments, scripts and styles left out. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf("<", at);
    const text = html.slice(at, start < 0 ? html.length : start);
    if (text !== "") yield { type: "text", text: decodeEntities(text) };
    if (start < 0) return;
    if (html.startsWith("<!--", start)) {
      const end = html.indexOf("-->", start + 4);
      if (end < 0) return;
      at = end + 3;
      continue;
    }
    const head = /^<(\/?)([a-z][\w:-]*)/i.exec(html.slice(start, start + 64));
    if (!head && !/[!?]/.test(html[start + 1] ?? "")) {
      yield { type: "text", text: "<" };
      at = start + 1;
      continue;
    }
    const end = endOfTag(html, start + (head?.[0].length ?? 2));
    if (end < 0) return;
    at = end + 1;
    if (!head) continue;
    const tag = (head[2] ?? "").toLowerCase();
    if (head[1] === "/") {
      yield { type: "close", tag };
      continue;
    }
    yield { type: "open", tag, attributes: html.slice(start + head[0].length, end) };
    if (!UNSEEN.has(tag) || html[end - 1] === "/") continue;
    const closing = html.slice(at).search(new RegExp(`</${tag}`, "i"));
    if (closing < 0) return;
    at += closing;
  }
}
