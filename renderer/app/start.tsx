import "@fontsource/ibm-plex-sans-thai-looped/latin-400.css";
import "@fontsource/ibm-plex-sans-thai-looped/latin-600.css";
import "@fontsource/ibm-plex-sans-thai-looped/thai-400.css";
import "@fontsource/ibm-plex-sans-thai-looped/thai-600.css";
import { createRoot } from "react-dom/client";
import { installTokens } from "./theme";
import "./base.css";
import "../ui/ui.css";
import { Root } from "./Root";

/** Paints the app into the page. */
export function start(): void {
  const place = document.getElementById("root");
  if (!place) throw new Error("the page has no #root");
  installTokens(document.documentElement);
  createRoot(place).render(<Root />);
}
