import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFolders } from "../../main/hosts/web/folders";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "บ้าน-"));
  for (const name of ["ไดรฟ์", "กลาง", ".ซ่อน"]) mkdirSync(join(home, name));
  writeFileSync(join(home, "ไฟล์.txt"), "x");
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const rowOf = (rows: readonly { name: string; token: string }[], name: string): string => {
  const row = rows.find((each) => each.name === name);
  if (!row) throw new Error(`no ${name} in the list`);
  return row.token;
};

describe("the folder list of the web host", () => {
  it("begins with the user's own folder, and shows folders only, in Thai order", async () => {
    const folders = createFolders(home);
    const places = await folders.list();
    expect(places.here).toBeNull();
    expect(places.rows[0]?.name).toBe(home);
    const inside = await folders.list(rowOf(places.rows, home));
    expect(inside.here?.path).toBe(home);
    expect(inside.rows.map(({ name }) => name)).toEqual(["กลาง", "ไดรฟ์"]);
  });

  it("goes down and up again, and from a place back to the places", async () => {
    const folders = createFolders(home);
    const inside = await folders.list(rowOf((await folders.list()).rows, home));
    expect(inside.parent).toBeUndefined();
    const deeper = await folders.list(rowOf(inside.rows, "กลาง"));
    expect(deeper.rows).toEqual([]);
    expect((await folders.list(deeper.parent)).here?.path).toBe(home);
    expect(folders.pathOf(deeper.here?.token ?? "")).toBe(join(home, "กลาง"));
  });

  it("takes no path in a token's place, and says when a folder has gone", async () => {
    const folders = createFolders(home);
    expect(() => folders.pathOf(home)).toThrow(expect.objectContaining({ code: "FOLDER_UNREADABLE" }));
    await expect(folders.list("/")).rejects.toMatchObject({ code: "FOLDER_UNREADABLE" });
    const inside = await folders.list(rowOf((await folders.list()).rows, home));
    const token = rowOf(inside.rows, "กลาง");
    rmSync(join(home, "กลาง"), { recursive: true });
    await expect(folders.list(token)).rejects.toMatchObject({ code: "FOLDER_UNREADABLE" });
  });
});
