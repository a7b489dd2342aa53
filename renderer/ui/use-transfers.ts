import { useEffect, useRef, useState } from "react";
import { isTextBox } from "./shortcuts";

/** A selection dragged inside the page itself is not being brought from outside. */
function comesFromOutside(transfer: DataTransfer | null): transfer is DataTransfer {
  return transfer?.types.includes("Files") ?? false;
}

/**
 * Hears what is dropped anywhere on the window and what is pasted outside text boxes, while the screen is open. A file
 * dropped where nobody listens would otherwise take the place of the whole app.
 * @param onTransfer reads the transfer at once: its items are gone when the event is over
 * @returns whether something is being dragged over the window
 */
export function useTransfers(onTransfer: (transfer: DataTransfer, how: "drop" | "paste") => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onTransfer);
  useEffect(() => {
    latest.current = onTransfer;
  });
  useEffect(() => {
    let depth = 0;
    const enter = (event: DragEvent): void => {
      if (!comesFromOutside(event.dataTransfer)) return;
      event.preventDefault();
      depth += 1;
      setOver(true);
    };
    const hover = (event: DragEvent): void => {
      if (!comesFromOutside(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
    };
    const leave = (event: DragEvent): void => {
      if (!comesFromOutside(event.dataTransfer)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!comesFromOutside(event.dataTransfer)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      latest.current(event.dataTransfer, "drop");
    };
    const paste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isTextBox(event.target) || !event.clipboardData) return;
      event.preventDefault();
      latest.current(event.clipboardData, "paste");
    };
    window.addEventListener("dragenter", enter);
    window.addEventListener("dragover", hover);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    window.addEventListener("paste", paste);
    return () => {
      window.removeEventListener("dragenter", enter);
      window.removeEventListener("dragover", hover);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
      window.removeEventListener("paste", paste);
    };
  }, []);
  return over;
}
