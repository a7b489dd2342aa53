import { describe, expect, it } from "vitest";
import { agencyCodeFor, isRatingUrlTemplate, isWebUrl, ratingUrlOf } from "../../shared/domain/rating-url";

const TEMPLATE = "https://example.com/rate?c={agencyCode}";
const source = { ratingUrl: null, agencyCode: null, username: null };

describe("an agency's rating URL", () => {
  it("is the typed or imported one, before any template", () => {
    const own = { ...source, ratingUrl: " https://example.com/own ", agencyCode: "123" };
    expect(ratingUrlOf(own, TEMPLATE)).toBe("https://example.com/own");
    expect(ratingUrlOf(own, null)).toBe("https://example.com/own");
  });

  it("fills the template with the service point's agency code, else the user name's digits before @", () => {
    const username = "04421408380101@info.example";
    expect(ratingUrlOf({ ...source, agencyCode: "777", username }, TEMPLATE)).toBe("https://example.com/rate?c=777");
    expect(ratingUrlOf({ ...source, agencyCode: " ", username }, TEMPLATE)).toBe(
      "https://example.com/rate?c=04421408380101",
    );
    expect(ratingUrlOf({ ...source, username: "0442 1408 3801 01@info.example" }, TEMPLATE)).toBe(
      "https://example.com/rate?c=04421408380101",
    );
  });

  it("fills every blank and encodes what is put in", () => {
    const template = "https://example.com/{agencyCode}?c={agencyCode}";
    expect(ratingUrlOf({ ...source, agencyCode: "a/b $&" }, template)).toBe(
      "https://example.com/a%2Fb%20%24%26?c=a%2Fb%20%24%26",
    );
  });

  it("is never invented", () => {
    expect(ratingUrlOf(source, TEMPLATE)).toBeNull();
    expect(ratingUrlOf({ ...source, agencyCode: "777" }, null)).toBeNull();
    expect(ratingUrlOf({ ...source, username: "somchai@info.example" }, TEMPLATE)).toBeNull();
    expect(agencyCodeFor({ agencyCode: null, username: "a0442@info.example" })).toBeNull();
  });

  it.each([
    ["https://example.com", true],
    ["http://example.com/x?y=1#z", true],
    ["https://example.com:8443/a/%E0%B8%81", true],
    ["https://หน่วยงาน.ไทย/ประเมิน", true],
    ["http://localhost/x", true],
    ["ftp://example.com", false],
    ["javascript:alert(1)", false],
    ["example.com/x", false],
    ["https://", false],
    ["https:///x", false],
    ["https://user:pass@example.com/", false],
    ["https://example.com/a b", false],
    ["https://example.com/\nx", false],
    ["https://example.com/<x>", false],
    ["", false],
  ])("tells whether %j can stand in a QR as a link: %s", (text, good) => {
    expect(isWebUrl(text)).toBe(good);
    if (good) expect(() => new URL(text)).not.toThrow();
  });

  it.each([
    [TEMPLATE, true],
    ["http://example.com/{agencyCode}", true],
    ["https://example.com/", false],
    ["https://example.com/{agencycode}", false],
    ["https://example.com/{agencyCode}/{other}", false],
    ["{agencyCode}", false],
    ["javascript:{agencyCode}", false],
  ])("accepts the template %j: %s", (text, good) => {
    expect(isRatingUrlTemplate(text)).toBe(good);
  });
});
