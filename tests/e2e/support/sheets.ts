import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import ExcelJS from "exceljs";

type Cells = readonly (readonly (string | number)[])[];

interface Sheet {
  readonly name: string;
  readonly rows: Cells;
  readonly hidden?: boolean;
  /** Ranges of cells that are merged into one: "C2:E2". */
  readonly merged?: readonly string[];
}

/** A workbook of made-up rows on the disk, so that it can be dropped as a person drops one. @returns its path */
export async function writeWorkbook(fileName: string, sheets: readonly Sheet[]): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, rows, hidden, merged } of sheets) {
    const sheet = workbook.addWorksheet(name, { state: hidden ? "hidden" : "visible" });
    sheet.addRows(rows.map((row) => [...row]));
    for (const range of merged ?? []) sheet.mergeCells(range);
  }
  return writeBytes(fileName, new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** A file of these bytes in a folder of its own. @returns its path */
export function writeBytes(fileName: string, bytes: Uint8Array | string): string {
  const path = join(mkdtempSync(join(tmpdir(), "pakmud-sheets-")), fileName);
  writeFileSync(path, bytes);
  return path;
}

/** Drops files or folders from the disk onto a place of the window, as the file manager does. */
export async function dropFiles(page: Page, paths: readonly string[], x = 60, y = 600): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, x, y, data });
  }
  await session.detach();
}

/** Puts a table on the clipboard as Excel and Word do: as HTML, and as text. */
export async function copyTable(page: Page, rows: Cells): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(async (cells) => {
    const html = `<table>${cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
    const text = cells.map((row) => row.join("\t")).join("\r\n");
    const blob = (type: string, words: string) => new Blob([words], { type });
    const item = new ClipboardItem({ "text/html": blob("text/html", html), "text/plain": blob("text/plain", text) });
    await navigator.clipboard.write([item]);
  }, rows);
}
