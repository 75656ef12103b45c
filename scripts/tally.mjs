/** Counts of a test run: each check is one, each test is one, a file that could not be loaded is one failed. */

/**
 * @param {boolean[]} checks whether each passed
 * @param {object | null} report of vitest's JSON reporter; null = vitest did not get that far
 * @param {boolean} vitestFine did vitest end with 0?
 */
export function tally(checks, report, vitestFine) {
  let passed = checks.filter(Boolean).length;
  let failed = checks.length - passed;
  let skipped = 0;
  for (const file of report?.testResults ?? []) {
    const states = file.assertionResults.map(({ status }) => status);
    passed += states.filter((status) => status === "passed").length;
    failed += states.filter((status) => status === "failed").length;
    skipped += states.filter((status) => status !== "passed" && status !== "failed").length;
    if (file.status === "failed" && !states.includes("failed")) failed += 1;
  }
  // An error outside of any test, no tests at all, a crash.
  if (!vitestFine && failed === checks.filter((fine) => !fine).length) failed += 1;
  return { passed, failed, skipped };
}

/** On which servers the tests ran, as these said themselves (tests/servers/versions.test.ts). */
export function serversLine(report) {
  const seen = (report?.testResults ?? []).flatMap(({ assertionResults }) =>
    assertionResults.flatMap(({ meta }) => meta?.server ?? []),
  );
  const names = { prosody: "Prosody", ejabberd: "ejabberd" };
  const all = seen.map(({ generation, kind, version }) => `${names[kind]} ${version} (${generation})`);
  return `servers: ${all.join(", ") || "none"}`;
}

export const tallyLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;
