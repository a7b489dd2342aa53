import { createRoot } from "react-dom/client";
import { AppError } from "../../shared/contract/errors";
import type { PrintDocument } from "../../shared/contract/prints";
import { findBridge } from "../app/bridge/find-bridge";
import { loadFonts } from "./layout/load-fonts";
import { loadImages } from "./layout/load-images";
import { dressPage, picturesOf } from "./posters/dress";
import { inGreys } from "./posters/in-greys";
import { type Look, lookOf } from "./posters/look";
import { renderDocument } from "./render-document";
import { scalePreview } from "./scale-preview";
import { tellFailed, tellReady } from "./tell-state";
import "./css/fonts.css";
import "./css/paper.css";
import "./css/poster.css";
import "./css/slip.css";
import "./css/form.css";
import "./css/table.css";
import "./css/map.css";
import "./css/guide.css";

/** The document that the address names, from the core. */
async function askDocument(id: string): Promise<PrintDocument> {
  const result = await findBridge().call("prints.document", { id });
  if (!result.ok) throw new AppError(result.error.code, result.error.details);
  return result.value as PrintDocument;
}

/** How the document's posters look, its pictures loaded; null where it has none. @throws AppError PRINT_FAILED */
async function lookFor(content: PrintDocument): Promise<Look | null> {
  if (!content.items.some(({ type }) => type === "poster")) return null;
  const look = lookOf(content);
  await loadImages(look.pictures);
  const drawn = look.lowInk ? await inGreys(look) : look;
  await loadImages(picturesOf(drawn));
  return drawn;
}

async function print(id: string): Promise<void> {
  const element = document.getElementById("paper");
  if (element === null) throw new AppError("PRINT_FAILED", { phase: "page" });
  if (window.parent !== window) document.documentElement.dataset.framed = "";
  const root = createRoot(element);
  try {
    const [content] = await Promise.all([askDocument(id), loadFonts()]);
    document.title = content.title;
    const look = await lookFor(content);
    if (look) dressPage(look);
    const log = renderDocument(content, look, root, element);
    await Promise.all([...element.querySelectorAll("img")].map((image) => image.decode()));
    await document.fonts.ready;
    scalePreview(look?.grid.page.width);
    tellReady(element.querySelectorAll(".sheet").length, log);
  } catch (error) {
    root.unmount();
    throw error;
  }
}

/** The document that the address asks for: `?doc=` for a preview, `#doc=` for a printer's page. */
function wanted(): string | null {
  const { search, hash } = window.location;
  return new URLSearchParams(search).get("doc") ?? new URLSearchParams(hash.slice(1)).get("doc");
}

function printWanted(): boolean {
  const id = wanted();
  if (id !== null) print(id).catch(tellFailed);
  return id !== null;
}

if (!printWanted()) {
  // A printer's page waiting for its document with code and fonts at hand: the document comes without loading it anew.
  window.addEventListener("hashchange", printWanted, { once: true });
  // What goes wrong here goes wrong again, and is told, when there is a document.
  loadFonts().catch(() => undefined);
}
