/**
 * A thousand letters, as `letters` writes them (all in one document, and a page for each), against their QR codes alone by the same library:
 * `npm run build && node tests/bench/letters.mjs`. Turns in one process; medians of the ratios. Memory is that of the document's pieces.
 */
import { correction, generate } from "lean-qr";
import { allLetters, oneLetter } from "../../dist/bench/letters.js";

const count = 1000;
const turns = 7;
const teacher = "olga.kowalczyk@grundschule-am-park.example";
const letters = Array.from({ length: count }, (_, at) => {
  const code = `abcd-efgh-${String(at).padStart(4, "2").replace(/[01]/g, "9")}`;
  const way = {
    kind: "own-address",
    code,
    subscribe: `xmpp:${teacher}?roster;preauth=${code}`,
    message: `xmpp:${teacher}?message;body=${code}`,
  };
  const room = { title: "Klasse 7b", address: "klasse-7b@rooms.grundschule-am-park.example" };
  return {
    name: `Person ${at}`,
    lang: ["de", "en", "tr", "ar"][at % 4],
    room,
    teacher: { name: "Olga Kowalczyk", address: teacher },
    by: null,
    way,
    facts: {},
  };
});

function seconds(work) {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}
const codes = () => {
  for (const { way } of letters)
    for (const uri of [way.subscribe, way.message]) generate(uri, { minCorrectionLevel: correction.M });
};
let most = 0;
const written = () => {
  let length = 0;
  for (const piece of allLetters(letters, "de")) {
    length += piece.length;
    most = Math.max(most, piece.length);
  }
  for (const letter of letters) length += oneLetter(letter).html.length;
  return length;
};

codes();
written();
const ratios = Array.from({ length: turns }, () => {
  const alone = seconds(codes);
  return seconds(written) / alone;
}).sort((a, b) => a - b);
const ratio = ratios[turns >> 1];
console.log(
  `1,000 letters ÷ their QR codes: ${ratio.toFixed(2)} (must 3): ${ratio <= 3 ? "must met" : "missed"}; largest piece ${most} characters`,
);
process.exitCode = ratio <= 3 ? 0 : 1;
