import { tileSource } from "../shared/content-security";
import { appPath, isAppPage, isFile, isPdfViewer } from "./origin";
import type { SessionPart } from "./parts";

/** Schemes that stay inside the program. */
const INSIDE = new Set(["data:", "blob:", "devtools:"]);

/**
 * True when a request may be made at all: the app's own pages and what lives in memory. Nothing leaves the computer
 * unless the office configured map tiles, and then only to that place.
 * @param tileUrl the office's tile address; null = none
 */
export function mayRequest(url: string, tileUrl: string | null): boolean {
  if (appPath(url) !== null || isPdfViewer(url)) return true;
  if (!URL.canParse(url)) return false;
  const asked = new URL(url);
  return INSIDE.has(asked.protocol) || matchesSource(asked, tileSource(tileUrl));
}

/** As a browser matches a CSP host source: `https://tiles.example` alone, `https://*.tiles.example` any name under it. */
function matchesSource(asked: URL, source: string | null): boolean {
  if (source === null) return false;
  const anyName = source.includes("//*.");
  const { protocol, port, hostname } = new URL(source.replace("//*.", "//"));
  if (asked.protocol !== protocol || asked.port !== port) return false;
  return anyName ? asked.hostname.endsWith(`.${hostname}`) : asked.hostname === hostname;
}

/** What the copy buttons need: writing plain text after a click. Reading the clipboard stays refused. */
const COPY = "clipboard-sanitized-write";

/**
 * Refuses every permission but copying text, every foreign request, and every download that is not a file of the app's
 * own.
 */
export function lockDown(session: SessionPart, tileUrl: () => string | null): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(permission === COPY && isAppPage(details.requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) => permission === COPY && appPath(requestingOrigin) !== null,
  );
  session.setDevicePermissionHandler(() => false);
  // Chromium's spelling dictionaries would be downloaded.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !mayRequest(details.url, tileUrl()) }));
  session.on("will-download", (event, item) => {
    if (!isFile(item.getURL())) event.preventDefault();
  });
}
