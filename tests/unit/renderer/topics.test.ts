import { expect, test } from "vitest";
import { isStaleAfter } from "../../../renderer/app/data/topics";
import { contract } from "../../../shared/contract";
import { TOPICS } from "../../../shared/contract/events";

test("a change refreshes what depends on it and leaves the rest", () => {
  expect(isStaleAfter("agencies.list", ["rounds"])).toBe(true);
  expect(isStaleAfter("overview.get", ["agencies"])).toBe(true);
  expect(isStaleAfter("agencies.list", ["backups"])).toBe(false);
  expect(isStaleAfter("reference.provinces", [...TOPICS])).toBe(false);
});

test("no query of the contract is forgotten: each is refreshed by some change, or is known never to change", () => {
  const constant = new Set(["app.about", "app.help", "reference.provinces", "imports.districts", "holidays.read"]);
  const once = new Set(["prints.document", "imports.preview", "attachments.open"]);
  for (const [group, operations] of Object.entries(contract)) {
    for (const [name, operation] of Object.entries(operations)) {
      if (operation.type !== "query") continue;
      const key = `${group}.${name}`;
      const known = constant.has(key) || once.has(key);
      expect(isStaleAfter(key, TOPICS), key).toBe(!known);
    }
  }
});
