import "@fontsource/ibm-plex-sans-thai-looped/latin-400.css";
import "@fontsource/ibm-plex-sans-thai-looped/latin-600.css";
import "@fontsource/ibm-plex-sans-thai-looped/thai-400.css";
import "@fontsource/ibm-plex-sans-thai-looped/thai-600.css";
import { createRoot } from "react-dom/client";
import { takeAsked } from "./data/ask-ahead";
import { keepAnswer } from "./data/query-client";
import { prepareScreen } from "./places";
import { currentRoute, onRoute } from "./router";
import { installTokens } from "./theme";
import "./base.css";
import "../ui/ui.css";
import { Root } from "./Root";

const place = document.getElementById("root");
if (!place) throw new Error("the page has no #root");
onRoute(({ path }) => void prepareScreen(path[0]));
takeAsked(keepAnswer);
installTokens(document.documentElement);
// Its code was fetched beside the app's own: all is drawn in one go, not first a frame and then what stands in it.
// No top-level await: the screen's code waits for this module to end.
void prepareScreen(currentRoute().path[0]).then(() => createRoot(place).render(<Root />));
