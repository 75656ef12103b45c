/**
 * How fast a room takes messages, found out by being told to wait: ejabberd's `min_message_interval` and similar limits
 * send back what comes too soon, unread. What came back so is sent again, with a pause that every later message keeps.
 */
export interface Sent<T> {
  readonly answer: T;
  /** Sent back as too fast (an error of type `wait`, RFC 6120 8.3.2), so nobody saw it. */
  readonly tooFast: boolean;
}

export interface Pace {
  /** Sends when it is this one's turn, again where it was too fast; gives the last answer when it never is slow enough. */
  run<T>(send: () => Promise<Sent<T>>): Promise<T>;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 8000;
/** Pauses of a quarter of a second to eight seconds, the longest four times: three quarters of a minute in all. */
const ATTEMPTS = 10;

/** `now` gives milliseconds that only grow. */
export function pace(
  now: () => number = () => performance.now(),
  sleep: (ms: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): Pace {
  let pause = 0;
  let free = 0;
  return {
    async run(send) {
      for (let attempt = 1; ; attempt++) {
        const turn = Math.max(now(), free);
        free = turn + pause;
        if (turn > now()) await sleep(turn - now());
        const kept = pause;
        const { answer, tooFast } = await send();
        if (!tooFast || attempt === ATTEMPTS) return answer;
        // Of many that were under way together only the first tells something new.
        if (pause === kept) {
          pause = Math.min(LONGEST_PAUSE_MS, Math.max(FIRST_PAUSE_MS, pause * 2));
          free = now() + pause;
        }
      }
    },
  };
}
