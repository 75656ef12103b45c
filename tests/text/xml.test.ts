import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { legalAttribute, legalText } from "../../src/text/index.ts";

describe("text to be sent", () => {
  it("keeps what people write", () => {
    const text = "Grüße 🌻👩‍👩‍👧 «ẞ»\n\tzwei <b>&amp;</b> \u200e\u202a";
    expect(legalText(text)).toEqual({ text, replaced: 0 });
  });

  it("replaces and counts what XML has no room for", () => {
    expect(legalText("a\u0000b\u001bc\ufffed\ud83de")).toEqual({
      text: "a\ufffdb\ufffdc\ufffdd\ufffde",
      replaced: 4,
    });
  });

  it("is the same after a second time, and has only legal characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = legalText(text).text;
        expect(legalText(once)).toEqual({ text: once, replaced: 0 });
        expect(once).not.toMatch(/[\u0000-\u0008\u000b\u000c\r\u000e-\u001f\ufffe\uffff]/);
        expect(Buffer.from(once, "utf8").toString("utf8")).toBe(once);
      }),
    );
  });

  it("has no line breaks in attributes, where parsers would turn them into blanks", () => {
    expect(legalAttribute("eins\r\nzwei\tdrei").text).toBe("eins zwei drei");
  });
});
