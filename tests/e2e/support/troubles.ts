import type { Page } from "@playwright/test";

/** The app's own addresses: the loopback host's, Electron's scheme, and what a page makes itself. */
const INSIDE = /^(http:\/\/127\.0\.0\.1(:\d+)?\/|app:|data:|blob:|about:|devtools:|chrome-extension:)/;

/** Collects what must not happen on a page: errors of any kind, and requests beyond this computer, stopped or not. */
export function collectTroubles(page: Page, troubles: string[]): void {
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => {
    const text = message.text();
    // What the content security policy stops may come as a warning.
    if (message.type() === "error" || /content security policy/i.test(text)) troubles.push(text);
  });
  page.on("request", (request) => {
    if (!INSIDE.test(request.url())) troubles.push(`a request beyond this computer: ${request.url()}`);
  });
}
