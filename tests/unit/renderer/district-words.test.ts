import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import { th } from "../../../renderer/app/i18n/wording";

// The modules look for the bridge as they load; nothing is asked through it here.
vi.stubGlobal("window", { pakmud: { call: () => new Promise(() => undefined), subscribe: () => () => undefined } });
const { default: i18next } = await import("i18next");
await import("../../../renderer/app/i18n");
const { agencyItem } = await import("../../../renderer/app/shell/palette-items");
const { namedDistrict, shortDistrict, useDistrictWord } = await import("../../../renderer/ui/district-text");

const t = i18next.getFixedT("th");
const BANG_RAK = { code: "1004", name: "บางรัก" };
const SEKA = { code: "3804", name: "เซกา" };

/** Every Thai sentence of the app, with its dotted key. */
function sentences(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => sentences(inner, path ? `${path}.${key}` : key));
}

/** The word that the labels of an office of this province are filled with. */
function wordOf(provinceCode: string | null): string {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  client.setQueryData(["settings.get", {}], { provinceCode });
  const Probe = () => useDistrictWord();
  const word = renderToStaticMarkup(createElement(QueryClientProvider, { client }, createElement(Probe)));
  client.clear();
  return word;
}

describe("a district is called what its people call it", () => {
  test("เขต in Bangkok and อำเภอ elsewhere, in full and where room is short", () => {
    expect(namedDistrict(t, BANG_RAK)).toBe("เขตบางรัก");
    expect(shortDistrict(t, BANG_RAK)).toBe("เขตบางรัก");
    expect(namedDistrict(t, SEKA)).toBe("อำเภอเซกา");
    expect(shortDistrict(t, SEKA)).toBe("อ.เซกา");
  });

  test("the palette notes the district of an agency it found, by its own province and not the office's", () => {
    const row = {
      id: "a",
      version: 1,
      kind: "DISTRICT_OFFICE",
      name: "บางรัก",
      district: BANG_RAK,
      provinceCode: "10",
      username: null,
      code: null,
      hasPassword: false,
      ratingUrl: null,
      pin: "none",
      nameCheck: null,
      processes: null,
      processesMissing: null,
      ended: null,
      obligation: null,
    } as const;
    expect(agencyItem(t, row).note).toBe("เขตบางรัก");
    expect(agencyItem(t, { ...row, district: SEKA }).note).toBe("อ.เซกา");
  });

  test("an office of Bangkok reads เขต in its labels, any other อำเภอ", () => {
    expect(wordOf("10")).toBe("เขต");
    expect(wordOf("38")).toBe("อำเภอ");
    expect(wordOf(null)).toBe("อำเภอ");
    expect(t("agencies.filters.noDistrict", { district: wordOf("10") })).toBe("ไม่มีเขต");
    expect(t("map.search", { district: wordOf("10") })).toBe("กรองตามชื่อหรือเขต");
    expect(t("shell.search.placeholder", { district: wordOf("10") })).toContain("เขต");
  });

  test("no wording says อำเภอ to everyone: it leaves a blank for the word, or names both", () => {
    // What an import says of a sheet is told in the sheet's own words, wherever the sheet comes from.
    const { import: _ofSheets, ...wording } = th;
    const fixed = sentences(wording).filter(([, words]) => words.replaceAll("อำเภอ/เขต", "").includes("อำเภอ"));
    expect(fixed).toEqual([]);
  });
});
