import "@fontsource/ibm-plex-sans-thai-looped/latin-400.css";
import "@fontsource/ibm-plex-sans-thai-looped/latin-600.css";
import "@fontsource/ibm-plex-sans-thai-looped/thai-400.css";
import "@fontsource/ibm-plex-sans-thai-looped/thai-600.css";
import { createRoot } from "react-dom/client";
import { askAhead } from "./data/ask-ahead";
import { loadScreen } from "./places";
import { parseHash } from "./router";
import { installTokens } from "./theme";
import "./base.css";
import "../ui/ui.css";
import { Root } from "./Root";

const place = document.getElementById("root");
if (!place) throw new Error("the page has no #root");
// The screen's code before the questions: a browser has six lines to a host, and questions wait until the store is open.
loadScreen(parseHash(window.location.hash).path[0]);
askAhead();
installTokens(document.documentElement);
createRoot(place).render(<Root />);
