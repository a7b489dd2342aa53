import { describe, expect, it } from "vitest";
import { applicationMenu, contextMenu, showContextMenus } from "../../../main/hosts/electron/menu";
import type { ContextMenuParams } from "../../../main/hosts/electron/parts";
import { FakeMenu } from "./fake-desktop";
import { FakeWebContents } from "./fake-windows";

const params = (values: Partial<ContextMenuParams>) =>
  ({ isEditable: false, selectionText: "", ...values }) as ContextMenuParams;

describe("the menus", () => {
  it("say the same in Thai and in English", () => {
    const shape = (language: "th" | "en") =>
      applicationMenu(language).map(({ submenu }) =>
        Array.isArray(submenu) ? submenu.map(({ role, type }) => role ?? type) : [],
      );
    expect(shape("th")).toEqual(shape("en"));
    expect(applicationMenu("th").map(({ label }) => label)).toEqual(["ไฟล์", "แก้ไข", "มุมมอง"]);
    expect(applicationMenu("en").map(({ label }) => label)).toEqual(["File", "Edit", "View"]);
  });

  it("leave no item to Electron's own English words", () => {
    const items = applicationMenu("th").flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    const words = items.filter(({ type }) => type !== "separator").map(({ label }) => label ?? "");
    expect(words.every((label) => /^[\u0e00-\u0e7f ]+$/.test(label))).toBe(true);
  });

  it("offer the clipboard on a right click in a text box, copying over selected text, nothing elsewhere", () => {
    const roles = (values: Partial<ContextMenuParams>) => contextMenu(params(values), "th").map(({ role }) => role);
    expect(roles({ isEditable: true })).toEqual(["cut", "copy", "paste"]);
    expect(roles({ selectionText: "ไคสี" })).toEqual(["copy"]);
    expect(roles({ selectionText: "  " })).toEqual([]);
  });

  it("speak the language of the moment", () => {
    const menu = new FakeMenu();
    const contents = new FakeWebContents();
    let language: "th" | "en" = "th";
    showContextMenus(menu, contents, () => language);
    contents.emit("context-menu", {}, params({}));
    expect(menu.popped).toBeNull();
    language = "en";
    contents.emit("context-menu", {}, params({ selectionText: "x" }));
    expect(menu.popped?.map(({ label }) => label)).toEqual(["Copy"]);
  });
});
