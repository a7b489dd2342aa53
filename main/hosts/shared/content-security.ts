/** `https://{s}.tiles.example/{z}/…` → `https://*.tiles.example`; null when it is no https address. */
export function tileSource(tileUrl: string | null): string | null {
  const match = /^https:\/\/(\{s\}\.)?([a-z0-9.-]+(?::\d+)?)(?:\/|$)/i.exec(tileUrl ?? "");
  const host = match?.[2];
  if (host === undefined) return null;
  return `https://${match?.[1] === undefined ? "" : "*."}${host.toLowerCase()}`;
}

/**
 * What a page of the app may load: itself, and map tiles only when the office configured a host for them.
 * Styles may be inline because antd writes them so (design §2).
 */
export function contentSecurityPolicy(tileUrl: string | null): string {
  const tiles = tileSource(tileUrl);
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${tiles === null ? "" : ` ${tiles}`}`,
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
