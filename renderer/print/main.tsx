import { createRoot } from "react-dom/client";
import { AppError } from "../../shared/contract/errors";
import type { PrintDocument } from "../../shared/contract/prints";
import { findBridge } from "../app/bridge/find-bridge";
import { loadFonts } from "./layout/load-fonts";
import { loadImages } from "./layout/load-images";
import { renderDocument } from "./render-document";
import { scalePreview } from "./scale-preview";
import { tellFailed, tellReady } from "./tell-state";
import "./css/fonts.css";
import "./css/paper.css";
import "./css/poster.css";
import "./css/slip.css";
import "./css/form.css";

/** The document that the address names, from the core. */
async function askDocument(id: string): Promise<PrintDocument> {
  const result = await findBridge().call("prints.document", { id });
  if (!result.ok) throw new AppError(result.error.code, result.error.details);
  return result.value as PrintDocument;
}

async function print(id: string): Promise<void> {
  const element = document.getElementById("paper");
  if (element === null) throw new AppError("PRINT_FAILED", { phase: "page" });
  if (window.parent !== window) document.documentElement.dataset.framed = "";
  const root = createRoot(element);
  try {
    const [content] = await Promise.all([askDocument(id), loadFonts(), loadImages()]);
    document.title = content.title;
    const log = renderDocument(content, root, element);
    await document.fonts.ready;
    scalePreview();
    tellReady(element.querySelectorAll(".sheet").length, log);
  } catch (error) {
    root.unmount();
    throw error;
  }
}

const id = new URLSearchParams(window.location.search).get("doc");
if (id !== null) print(id).catch(tellFailed);
// Without a document: a printer's page waiting for its next one, with the fonts at hand.
else Promise.all([loadFonts(), loadImages()]).catch(() => undefined);
