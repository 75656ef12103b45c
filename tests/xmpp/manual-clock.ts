import type { Clock } from "../../src/xmpp/keepalive.ts";

/** A clock that a test moves; `sleep` is time in which the computer did nothing. */
export function manual() {
  let now = Date.parse("2026-09-03T10:15:00Z");
  const ticking = new Set<{ readonly every: number; left: number; readonly work: () => void }>();
  const clock: Clock = {
    now: () => now,
    every(milliseconds, work) {
      const one = { every: milliseconds, left: milliseconds, work };
      ticking.add(one);
      return () => void ticking.delete(one);
    },
  };
  return {
    clock,
    ticking: () => ticking.size,
    sleep(milliseconds: number) {
      now += milliseconds;
    },
    pass(milliseconds: number) {
      for (let at = 0; at < milliseconds; at += 1000) {
        now += 1000;
        for (const one of [...ticking]) {
          one.left -= 1000;
          if (one.left > 0) continue;
          one.left = one.every;
          one.work();
        }
      }
    },
  };
}
