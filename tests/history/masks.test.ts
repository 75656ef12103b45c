import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskedEmail, maskedPlace, maskRest } from "../../src/history/redact/masks.ts";
import { linesOf, message, someBody } from "./chat.ts";

const places = (text: string) => maskRest(text, ["locations"]).replaceAll(maskedPlace, "▣");
const emails = (text: string) => maskRest(text, ["emails"]).replaceAll(maskedEmail, "▣");

test.each([
  ["https://maps.google.com/?q=52.520008,13.404954", "▣"],
  ["hier: https://www.google.de/maps/place/Schule/@52.5,13.4,17z?hl=de und los", "hier: ▣ und los"],
  ["https://maps.app.goo.gl/AbC123", "▣"],
  ["https://goo.gl/maps/AbC123.", "▣"],
  ["https://maps.apple.com/?ll=52.5,13.4", "▣"],
  ["www.openstreetmap.org/#map=18/52.5/13.4", "▣"],
  ["https://www.google.com/maps/place/Schule+(Nord)/@52.5,13.4,17z da", "▣ da"],
  ["geo:52.52,13.40;u=35", "▣"],
  ["52.520008, 13.404954", "▣"],
  ["52,520008 13,404954", "▣"],
  ["-33.8568 / 151.2153", "▣"],
  ["52°31'12\"N 13°24'18\"E", "▣"],
  ["52° 31′ 12,0″ N, 13° 24′ 18″ O", "▣"],
  ["9F4MGC22+22", "▣"],
  ["///drei.kleine.worte", "▣"],
])("the place in %s is masked", (text, expected) => {
  expect(places(text)).toBe(expected);
});

test.each([
  "https://www.google.com/search?q=kuchen",
  "https://example.org/maps.google.example",
  "1.250, 2.300 und 12.5, 13.4",
  "03.09.2026, 10.15",
  "12,50 13,50",
  "Klasse 7b+",
  "https://schule.example/a///b",
])("%s is no place", (text) => {
  expect(places(text)).toBe(text);
});

test.each([
  ["Mail an nora.yilmaz+klasse@schule.example.", "Mail an ▣."],
  ["<mailto:özlem@schüle.example>", "<▣>"],
  ["a@b.de,c@d.de", "▣,▣"],
])("the address in %s is masked", (text, expected) => {
  expect(emails(text)).toBe(expected);
});

test.each(["@Nora kommst du?", "um 5@Turnhalle", "a@b"])("%s is no e-mail address", (text) => {
  expect(emails(text)).toBe(text);
});

test("nothing is masked that the user did not name, and nothing of what they named is left", () => {
  const secrets = ["https://osm.org/x", "nora@schule.example", "52.5200,13.4050", "geo:52.5,13.4"];
  const piece = fc.oneof(fc.constantFrom(...secrets), fc.string({ unit: "grapheme", maxLength: 8 }));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join(" ").replace(/[\u0001-\u0005]/g, "");
      expect(maskRest(text, [])).toBe(text);
      const masked = maskRest(text, ["locations", "emails"]);
      for (const secret of secrets) expect(masked.split(" ")).not.toContain(secret);
    }),
  );
});

describe("in the history", () => {
  const nora = someBody(1, "Nora Yilmaz", "yes", ["Nora Yilmaz", "+49 171 3920011"]);
  const ada = someBody(2, "Ada Berg", "no", ["+49 171 3920012"]);
  const at = "2026-09-03T10:15:00";
  const said = (text: string, rules = {}) =>
    linesOf([nora, ada], [message(at, "Nora Yilmaz", text)], {
      rules: { mask: [], keep: [], keepFlagged: false, ...rules },
    }).join("\n");

  test("what was masked is named in the language of the room", () => {
    expect(said("nora@schule.example, https://osm.org/x", { mask: ["locations", "emails"] })).toBe(
      "10:15 *Nora Yilmaz*: [E-Mail-Adresse], [Standort]",
    );
    expect(said("nora@schule.example, https://osm.org/x")).toBe(
      "10:15 *Nora Yilmaz*: nora@schule.example, https://osm.org/x",
    );
  });

  test("kept numbers stay, but for those of people who did not agree", () => {
    const text = "030 2312547, +49 171 3920011, 0171/3920012, https://wa.me/491713920012";
    expect(said(text, { keep: ["numbers"] })).toBe(
      "10:15 *Nora Yilmaz*: 030 2312547, +49 171 3920011, •••••12, [Link]",
    );
    expect(said(text)).toBe("10:15 *Nora Yilmaz*: •••••47, •••••11, •••••12, [Link]");
  });
});
