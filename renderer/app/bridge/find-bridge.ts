import type { Bridge } from "../../../shared/contract/client";
import { createHttpBridge } from "./http-bridge";

declare global {
  interface Window {
    /** Put there by the preload (Electron) or by the app for the print pages it frames. */
    pakmud?: Bridge;
  }
}

/** The app's own window when this page is framed by it; null across origins. */
function parentBridge(): Bridge | null {
  if (window.parent === window) return null;
  try {
    return window.parent.pakmud ?? null;
  } catch {
    return null;
  }
}

/** The way into the core: the preload's bridge, the parent window's, or the web host over HTTP. */
export function findBridge(): Bridge {
  return window.pakmud ?? parentBridge() ?? createHttpBridge();
}
