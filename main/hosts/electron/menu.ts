import type { MenuItemConstructorOptions } from "electron";
import type { ContextMenuParams, MenuPart, WebContentsPart } from "./parts";

export type Language = "th" | "en";

/** Windows' own words for these are not Thai in Electron, so every item bears ours. */
const WORDS = {
  th: {
    file: "ไฟล์",
    quit: "ออก",
    edit: "แก้ไข",
    undo: "เลิกทำ",
    redo: "ทำซ้ำ",
    cut: "ตัด",
    copy: "คัดลอก",
    paste: "วาง",
    selectAll: "เลือกทั้งหมด",
    view: "มุมมอง",
    zoomIn: "ขยาย",
    zoomOut: "ย่อ",
    resetZoom: "ขนาดปกติ",
    fullScreen: "เต็มจอ",
  },
  en: {
    file: "File",
    quit: "Exit",
    edit: "Edit",
    undo: "Undo",
    redo: "Redo",
    cut: "Cut",
    copy: "Copy",
    paste: "Paste",
    selectAll: "Select all",
    view: "View",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    resetZoom: "Actual size",
    fullScreen: "Full screen",
  },
} as const satisfies Record<Language, Record<string, string>>;

/** The menu bar behind Alt: what the keyboard must reach in every window. */
export function applicationMenu(language: Language): MenuItemConstructorOptions[] {
  const words = WORDS[language];
  return [
    { label: words.file, submenu: [{ role: "quit", label: words.quit }] },
    {
      label: words.edit,
      submenu: [
        { role: "undo", label: words.undo },
        { role: "redo", label: words.redo },
        { type: "separator" },
        ...clipboardItems(language),
        { role: "selectAll", label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: "zoomIn", label: words.zoomIn },
        { role: "zoomOut", label: words.zoomOut },
        { role: "resetZoom", label: words.resetZoom },
        { type: "separator" },
        { role: "togglefullscreen", label: words.fullScreen },
      ],
    },
  ];
}

function clipboardItems(language: Language): MenuItemConstructorOptions[] {
  const words = WORDS[language];
  return [
    { role: "cut", label: words.cut },
    { role: "copy", label: words.copy },
    { role: "paste", label: words.paste },
  ];
}

/** The right-click menu: the clipboard in text boxes, copying over selected text, nothing elsewhere. */
export function contextMenu(params: ContextMenuParams, language: Language): MenuItemConstructorOptions[] {
  if (params.isEditable) return clipboardItems(language);
  if (params.selectionText.trim() === "") return [];
  return [{ role: "copy", label: WORDS[language].copy }];
}

export function showContextMenus(menu: MenuPart, contents: WebContentsPart, language: () => Language): void {
  contents.on("context-menu", (_event, params) => {
    const items = contextMenu(params, language());
    if (items.length > 0) menu.buildFromTemplate(items).popup();
  });
}
