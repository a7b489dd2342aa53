/** Where every page of the app lives. A standard, secure scheme: it has an origin, so CSP's 'self' and fetch work. */
export const SCHEME = "app";
export const HOST = "pakmud";
export const ORIGIN = `${SCHEME}://${HOST}`;

/** Chromium's own PDF viewer and what it is made of: part of the program, loaded from inside it. */
const PDF_VIEWER = ["chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/", "chrome://resources/"];

/** The path of an address of the app, or null for any other address. Never throws. */
export function appPath(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname, username, password } = new URL(url);
  const ours = protocol === `${SCHEME}:` && host === HOST && username === "" && password === "";
  return ours ? pathname : null;
}

/** True for the page that is the app's window. */
export function isAppPage(url: string): boolean {
  const path = appPath(url);
  return path === "/" || path === "/index.html";
}

/** True for the page that becomes paper. */
export function isPrintPage(url: string): boolean {
  return appPath(url) === "/print.html";
}

/** True for a file that the app made, shown in place. */
export function isFile(url: string): boolean {
  return /^\/files\/[^/]+$/.test(appPath(url) ?? "");
}

export function isPdfViewer(url: string): boolean {
  return PDF_VIEWER.some((place) => url.startsWith(place));
}
