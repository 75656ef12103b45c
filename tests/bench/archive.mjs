/**
 * What archives cost besides their text (`run.mjs` has a zip of a million messages), against a peer and the bare start of
 * Node, as ratios of medians of pairs that take turns in one run.
 * `node archive.mjs [--large] [DIST]`; `--large` adds archives of 1.9, 3.2 and 4.6 GB, of which the disk keeps little, and
 * a text of half a gigabyte.
 * Ends with exit code 1 where a must is missed.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, execPath, hrtime } from "node:process";

const here = new URL(".", import.meta.url).pathname;
const args = argv.slice(2);
const isLarge = args.includes("--large");
const dist = args.find((arg) => !arg.startsWith("--")) ?? join(here, "../../dist");
const folder = mkdtempSync(join(tmpdir(), "migrate-class-bench-"));
let missed = 0;

const script = (name, ...rest) => ["--import", join(here, "peak.mjs"), join(here, name), ...rest];
const ours = (file) => script("archive-ours.mjs", file, dist);

function make(kind) {
  const file = join(folder, `${kind}.zip`);
  execFileSync(execPath, [join(here, "zips.mjs"), kind, file]);
  return file;
}

/** Seconds and MB of one run. */
function measure(command, fails = false) {
  const start = hrtime.bigint();
  const { status, stderr, output } = spawnSync(execPath, command, {
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const seconds = Number(hrtime.bigint() - start) / 1e9;
  if ((status !== 0) !== fails) throw new Error(`${command.join(" ")}: exit ${status}\n${stderr}`);
  return { seconds, megabytes: Number(output[3]) / 1024 };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

function pairs(count, a, b, fails = false) {
  const runs = Array.from({ length: count }, () => [measure(a, fails), measure(b)]);
  const ratio = (field) => median(runs.map(([one, other]) => one[field] / other[field]));
  const ofA = (field) => median(runs.map(([one]) => one[field]));
  return { wall: ratio("seconds"), memory: ratio("megabytes"), megabytes: ofA("megabytes") };
}

function tell(what, value, must, unit = "x") {
  if (value > must) missed++;
  console.log(`${value <= must ? "ok    " : "MISSED"} ${what}: ${value.toFixed(2)} ${unit} (must ${must})`);
}

try {
  const many = make("entries-65000");
  const list = pairs(7, script("archive-list.mjs", many, dist), script("archive-list-peer.mjs", many));
  tell("listing 65,000 entries / node-stream-zip, wall", list.wall, 2);

  for (const kind of ["bomb-declared", "bomb-lying", "bomb-overlap"]) {
    const start = ["--import", join(here, "peak.mjs"), "-e", "0"];
    const refused = pairs(9, ours(make(kind)), start, true);
    tell(`${kind} refused / node -e 0, wall`, refused.wall, 3);
    tell("the same, peak memory", refused.megabytes, 100, "MB");
  }

  if (isLarge) {
    const alone = make("chat");
    for (const gigabytes of ["1.9", "3.2", "4.6"]) {
      const large = make(`media-${gigabytes}`);
      tell(
        `${gigabytes} GB beside the chat / chat alone, peak memory`,
        pairs(5, ours(large), ours(alone)).memory,
        1.1,
      );
      rmSync(large);
    }
    const endless = measure(script("endless.mjs", join(folder, "endless.txt"), dist), true);
    tell("endless valid lines stopped at 512 MB, peak memory", endless.megabytes, 100, "MB");
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = missed === 0 ? 0 : 1;
