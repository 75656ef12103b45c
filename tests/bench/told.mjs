import { readFileSync } from "node:fs";

/** What each measured process prints: what it counted, and the most memory it held, in KiB. */
export function told(count) {
  console.log(JSON.stringify({ count, peak: peak() }));
}

/** In KiB. Linux counts into `maxRSS` what the process held that started this one; the other figure begins anew. */
export function peak() {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))[1]);
}
