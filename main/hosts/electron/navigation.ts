import type { BrowserWindowConstructorOptions } from "electron";
import { isFile, isPdfViewer, isPrintPage } from "./origin";
import type { AppPart, NavigationDetails, OpenAnswer, WebContentsPart } from "./parts";

/** A window that shows one file of the app in Chromium's PDF viewer: no bridge, no Node. */
const VIEWER: BrowserWindowConstructorOptions = {
  autoHideMenuBar: true,
  webPreferences: {
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    plugins: true,
  },
};

/** No page goes anywhere; frames show print pages and files of the app; a new window shows such a file or nothing. */
export function guardNavigation(app: AppPart): void {
  app.on("web-contents-created", (_event, contents) => guard(contents));
}

function guard(contents: WebContentsPart): void {
  const refuse = (details: NavigationDetails): void => {
    if (!mayNavigate(details)) details.preventDefault();
  };
  contents.on("will-frame-navigate", refuse);
  contents.on("will-redirect", (details) => details.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(openAnswer);
}

/** Loads by the program itself (`loadURL`, reload) do not ask; pages do. */
export function mayNavigate({ url, isMainFrame }: Pick<NavigationDetails, "url" | "isMainFrame">): boolean {
  return !isMainFrame && (isPrintPage(url) || isFile(url) || isPdfViewer(url));
}

export function openAnswer({ url }: { readonly url: string }): OpenAnswer {
  return isFile(url) ? { action: "allow", overrideBrowserWindowOptions: VIEWER } : { action: "deny" };
}
