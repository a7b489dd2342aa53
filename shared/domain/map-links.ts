const HOSTS_OF_SHORT_LINKS = /^(?:maps\.app\.goo\.gl|goo\.gl|g\.co|share\.google|bit\.ly)$/i;

/** The first web link in a pasted text (people paste the place's name with it), or null. */
export function webLinkIn(text: string): string | null {
  const found = /(?:https?:\/\/|(?:www\.|maps\.|map\.|goo\.gl\/|g\.co\/)(?=\S))\S+/i.exec(text)?.[0];
  if (found === undefined) return null;
  return found.includes("://") ? found : `https://${found}`;
}

/** True for links that hold no coordinates but point to a server that does (domain §6). */
export function shortMapLink(link: string): boolean {
  const host = /^https?:\/\/([^/?#:]+)/i.exec(link)?.[1] ?? "";
  return HOSTS_OF_SHORT_LINKS.test(host);
}

/**
 * Texts in a map link that may be a point, best first: Google's pin `!3d!4d` before what was asked for (`q`, `query`,
 * `ll`, Longdo's `lat` + `long`/`lon`, `/p/`, `/place/`, `/search/`) before the map's centre (`@`, domain §6).
 */
export function mapLinkCandidates(link: string): readonly string[] {
  const found: string[] = [];
  const pins = [...link.matchAll(/!3d(-?[\d.]+)!4d(-?[\d.]+)/g)];
  const pin = pins.at(-1);
  if (pin) found.push(`${pin[1]},${pin[2]}`);

  const parameters = queryOf(link);
  const lat = parameters.get("lat") ?? parameters.get("mlat");
  const lon = parameters.get("long") ?? parameters.get("lon") ?? parameters.get("lng") ?? parameters.get("mlon");
  if (lat !== undefined && lon !== undefined) found.push(`lat ${lat}, lon ${lon}`);
  for (const key of ["query", "q", "ll", "destination", "daddr", "cp", "center"]) {
    const value = parameters.get(key);
    if (value !== undefined) found.push(value.replace(/^loc:/i, "").replace("~", ","));
  }

  const path = decode(link.replace(/[?#].*$/, ""));
  const place = /\/(?:p|place|search|dir\/[^/]*)\/([^/@]+)/i.exec(path)?.[1];
  if (place !== undefined) found.push(place);
  const centre = /@(-?[\d.]+),(-?[\d.]+)/.exec(path);
  if (centre) found.push(`${centre[1]},${centre[2]}`);
  const embedded = /!2d(-?[\d.]+)!3d(-?[\d.]+)/.exec(link);
  if (embedded) found.push(`${embedded[2]},${embedded[1]}`);
  const osm = /#map=[\d.]+\/(-?[\d.]+)\/(-?[\d.]+)/.exec(link);
  if (osm) found.push(`${osm[1]},${osm[2]}`);
  return found;
}

function queryOf(link: string): ReadonlyMap<string, string> {
  const query = /\?([^#]*)/.exec(link)?.[1] ?? "";
  const pairs = query.split("&").map((pair): [string, string] => {
    const [key = "", ...value] = pair.split("=");
    return [decode(key).toLowerCase(), decode(value.join("="))];
  });
  return new Map(pairs);
}

/** Percent signs and plus signs undone; a link broken in the pasting is taken as it stands. */
function decode(text: string): string {
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
