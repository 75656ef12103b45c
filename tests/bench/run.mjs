/**
 * Measures our reading against floors and a peer: whole processes, one after the other in turns, medians of the ratios
 * within each turn. `npm run bench [TURNS [start]]` prints the table of docs/performance.md, with `start` of starting
 * alone. Figures of one machine and one hour mean little; the ratios are what counts.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { argv, execPath, version } from "node:process";
import AdmZip from "adm-zip";
import { styles, write } from "./generate.mjs";

const turns = Number(argv[2] ?? 5);
const folder = mkdtempSync(join(tmpdir(), "migrate-class-bench-"));
const here = (name) => new URL(name, import.meta.url).pathname;

/** One whole process: seconds, and the most memory it held, in MiB, as it says itself. */
function run(script, ...given) {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(execPath, [here(script), ...given], { encoding: "utf8" });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(`${script} ${given.join(" ")}: ${stderr}`);
  const { count, peak } = JSON.parse(stdout);
  return { seconds, count, peak: peak / 1024 };
}

/** Seconds of a whole process of which only the time is asked. */
function time(...args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")}: ${stderr}`);
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9 };
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

/** All of them in turns; for each the medians, and of each turn the ratio to the first. */
function compare(runs, times = turns) {
  const results = runs.map(() => []);
  for (let turn = 0; turn < times; turn++) {
    for (const [i, one] of runs.entries()) results[i].push(one());
  }
  const of = (i, what) => median(results[i].map((result) => result[what]));
  const ratio = (i, k, what = "seconds") =>
    median(results[i].map((one, turn) => one[what] / results[k][turn][what]));
  return { of, ratio };
}

const rows = [];
function row(what, value, must, aim) {
  const verdict = value <= aim ? "aim met" : value <= must ? "must met" : "missed";
  rows.push([what, value.toFixed(2), must, aim, verdict]);
  console.log(`${what}: ${value.toFixed(2)} (must ${must}, aim ${aim}): ${verdict}`);
}

try {
  console.log(`Node ${version}, ${cpus().length} × ${cpus()[0]?.model}, ${turns} turns`);
  for (const style of argv[3] === "start" ? [] : styles) {
    const large = join(folder, `${style}-1m.txt`);
    const middle = join(folder, `${style}-40k.txt`);
    write(style, 1_000_000, large);
    write(style, 40_000, middle);
    const million = compare([
      () => run("floor-decode.mjs", large),
      () => run("ours.mjs", large),
      () => run("peer.mjs", large),
      () => run("floor-scan.mjs", large),
      () => run("command.mjs", large),
    ]);
    const [floor, ours, peer] = [0, 1, 2].map((i) => million.of(i, "seconds").toFixed(2));
    console.log(`${style}, 1,000,000: floor ${floor} s, ours ${ours} s, peer ${peer} s`);
    row(`${style}, 1,000,000: ours ÷ decode and scan`, million.ratio(1, 0), 1.45, 1.0);
    row(`${style}, 1,000,000: ours ÷ whatsapp-chat-parser`, million.ratio(1, 2), 0.27, 0.15);
    row(`${style}, 1,000,000: memory ÷ whatsapp-chat-parser`, million.ratio(1, 2, "peak"), 0.1, 0.1);
    console.log(`${style}, 1,000,000: with fingerprint and limits ÷ ours ${million.ratio(4, 1).toFixed(2)}`);
    // A quarter of a second is soon disturbed.
    const thousands = compare([() => run("ours.mjs", middle), () => run("peer.mjs", middle)], 4 * turns);
    row(`${style}, 40,000: ours ÷ whatsapp-chat-parser`, thousands.ratio(0, 1), 0.8, 0.5);
    if (style === styles[0]) {
      const small = join(folder, "small.txt");
      write(style, 10_000, small);
      const growth = compare([() => run("ours.mjs", small), () => run("ours.mjs", large)]);
      row(`${style}: memory of 1,000,000 ÷ memory of 10,000`, growth.ratio(1, 0, "peak"), 1.3, 1.3);
      const archive = join(folder, "WhatsApp Chat mit Ausflug.zip");
      const zip = new AdmZip();
      zip.addLocalFile(large, "", "WhatsApp Chat mit Ausflug.txt");
      zip.writeZip(archive);
      const zipped = compare([() => run("command.mjs", archive), () => run("peer-zip.mjs", archive)]);
      row(
        `${style}, zip of 1,000,000: ours ÷ adm-zip and whatsapp-chat-parser`,
        zipped.ratio(0, 1),
        0.4,
        0.35,
      );
      row(`${style}, zip of 1,000,000: memory ÷ the same`, zipped.ratio(0, 1, "peak"), 0.14, 0.12);
    }
    rmSync(large);
    rmSync(middle);
  }
  const program = here("../../bin/migrate-class.js");
  // a tenth of a second is soon disturbed
  const start = compare(
    [
      () => time("-e", "0"),
      () => time(program, "--help"),
      () => time(program, "inspect", here("../../fixtures/class-7b/export"), "--json"),
    ],
    8 * turns,
  );
  row("start: --help ÷ node -e 0", start.ratio(1, 0), 1.4, 1.35);
  row("start: inspect of the demo's class ÷ node -e 0", start.ratio(2, 0), 3.1, 2.2);
} finally {
  rmSync(folder, { recursive: true });
}

console.log("\n| what | ratio | must | aim | |\n|---|---|---|---|---|");
for (const cells of rows) console.log(`| ${cells.join(" | ")} |`);
