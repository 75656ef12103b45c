/** The letters as paper: Debian's Chromium prints them, and their codes are read from the picture, not from our data. */
import axe from "axe-core";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  allLetters,
  type Letter,
  landingPage,
  languages,
  oneLetter,
  teachersList,
} from "../../src/letters/index.ts";
import { makeCode } from "../../src/people/ways-in/code.ts";
import { browserInstalled, program } from "../clients/browser.ts";
import { codesIn } from "./read-codes.ts";

const code = makeCode(new Uint8Array(16).fill(77));
const teacher = "olga.kowalczyk@grundschule-am-park.example";
const ways: readonly (readonly [Letter["way"], codes: readonly string[]])[] = [
  [
    {
      kind: "own-address",
      code,
      subscribe: `xmpp:${teacher}?roster;preauth=${code}`,
      message: `xmpp:${teacher}?message;body=${code}`,
    },
    [`xmpp:${teacher}?roster;preauth=${code}`, `xmpp:${teacher}?message;body=${code}`],
  ],
  [
    {
      kind: "account-invitation",
      uri: "xmpp:grundschule-am-park.example?register;preauth=9h5P_qk1V7uYxT3bN0sLrDwA;ibr=y",
      domain: "grundschule-am-park.example",
      expires: "12. Januar 2027",
      code,
      message: `xmpp:${teacher}?message;body=${code}`,
    },
    [
      "xmpp:grundschule-am-park.example?register;preauth=9h5P_qk1V7uYxT3bN0sLrDwA;ibr=y",
      `xmpp:${teacher}?message;body=${code}`,
    ],
  ],
  [
    { kind: "account", address: "katrin@grundschule-am-park.example", password: "birne lampe wolke tinte" },
    [],
  ],
  [{ kind: "address", address: "katrin.berger.mueller@mailbox.example" }, []],
];
const words = {
  title: "Liste",
  name: "Name",
  way: "Weg",
  handedOver: "übergeben",
  arrived: "da",
  ways: { "account-invitation": "Einladung", account: "Konto", "own-address": "Code", address: "Adresse" },
};
const school: Letter["facts"] = {
  controller: "Grundschule am Park",
  operator: "Schulamt der Stadt",
  retention: "ein Jahr",
  hours: "Montag bis Freitag, 7 bis 17 Uhr",
  otherChannel: "Elternbrief in der Postmappe",
  contact: "Sekretariat, 030 1234567",
};
const letterOf = (lang: string, way: Letter["way"], facts: Letter["facts"] = school): Letter => ({
  name: "Katrin Berger-Müller",
  lang,
  room: { title: "Klasse 7b Eltern", address: "klasse-7b-eltern@rooms.grundschule-am-park.example" },
  teacher: { name: "Olga Kowalczyk", address: teacher },
  by: "12. Januar 2027",
  way,
  facts,
});

describe.skipIf(!browserInstalled)("a printed letter", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox", "--disable-gpu"] });
  });
  afterAll(() => browser?.close());

  const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length;

  it.each(Object.keys(languages))(
    "in %s is one page for each way in, and its codes are read from the picture",
    async (lang) => {
      const page = await browser.newPage({ viewport: { width: 794, height: 1123 }, deviceScaleFactor: 2 });
      const requests: string[] = [];
      page.on("request", ({ url }) => requests.push(url()));
      for (const [way, codes] of ways) {
        await page.setContent(oneLetter(letterOf(lang, way)).html);
        const wide = await page.evaluate(
          "[...document.querySelectorAll('*')].filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1).length",
        );
        expect([way.kind, wide]).toEqual([way.kind, 0]);
        expect([way.kind, pagesOf(await page.pdf({ preferCSSPageSize: true }))]).toEqual([way.kind, 1]);
        expect(await codesIn(page)).toEqual(codes);
      }
      // nothing is known of the school: lines to be filled in by hand
      await page.setContent(oneLetter(letterOf(lang, ways[0]?.[0] as Letter["way"], {})).html);
      expect(await page.locator(".pen").count()).toBe(6);
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
      if (process.env.LETTERS_TO)
        await page.screenshot({ path: `${process.env.LETTERS_TO}/${lang}.png`, fullPage: true });
      expect(requests).toEqual([]);
      await page.close();
    },
  );

  it.each(["de", "ar"])(
    "in %s has nothing that stands in the way of those who cannot see it well",
    async (lang) => {
      // the letter's own policy lets no script run in it
      const context = await browser.newContext({ bypassCSP: true });
      const page = await context.newPage();
      const letters = ways.map(([way]) => letterOf(lang, way));
      for (const html of [
        [...allLetters(letters, lang)].join(""),
        teachersList(letters, words, lang),
        landingPage("https://school.example/chat/de.html", lang).html,
      ]) {
        await page.setContent(html);
        await page.evaluate(axe.source);
        const found = await page.evaluate(
          "axe.run().then(({ violations, passes }) => ({ violations: violations.map(({ id, nodes }) => [id, nodes[0].html]), passes: passes.length }))",
        );
        expect(found).toMatchObject({ violations: [] });
        expect((found as { passes: number }).passes).toBeGreaterThan(10);
      }
      await context.close();
    },
  );

  it("shows nobody on the back of somebody else's", async () => {
    const page = await browser.newPage();
    const way = ways[0]?.[0] as Letter["way"];
    await page.setContent(
      [...allLetters([letterOf("de", way), letterOf("en", way), letterOf("tr", way)], "de")].join(""),
    );
    // three on the fronts, two empty backs between them
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(5);
    await page.close();
  });
});
