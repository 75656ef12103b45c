/** What each measured process prints: what it counted, and the most memory it held, in KiB. */
export function told(count) {
  console.log(JSON.stringify({ count, peak: process.resourceUsage().maxRSS }));
}
