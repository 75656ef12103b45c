/**
 * How fast a room takes messages. One that wants a pause between two (ejabberd's `min_message_interval`) holds what comes too
 * soon, and sends back, unread, what comes while it holds one. A third message could come just when the second is let go, and
 * overtake one that was sent back. So two are under way at most until two answers in a row were so quick that there is no
 * such pause. Where something comes back all the same, nothing more is sent until all that is under way is answered; what came
 * back goes first, in the order in which it was given, one at a time from now on, with a pause that grows while it comes back.
 */
export interface Sent<T> {
  readonly answer: T;
  /** Sent back as too fast (an error of type `wait`, RFC 6120 8.3.2), so nobody saw it. */
  readonly tooFast: boolean;
}

export interface RateLimit<T> {
  /**
   * Sends when it is this one's turn, again where it was too fast. When it never is slow enough it gives the last answer,
   * to those that wait behind it too: they may not overtake it.
   */
  run(send: () => Promise<Sent<T>>): Promise<T>;
}

/** Under way while it is open whether the room wants pauses. */
const AT_FIRST = 2;
/** Two messages that were let in so soon after each other: nobody sets a pause as short as that. */
const NO_PAUSE_MS = 20;

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 8000;
/** Pauses of a quarter of a second to eight seconds, the longest four times: three quarters of a minute in all. */
const ATTEMPTS = 10;

interface Item<T> {
  readonly place: number;
  readonly send: () => Promise<Sent<T>>;
  readonly resolve: (answer: T) => void;
  readonly reject: (error: unknown) => void;
  attempts: number;
}

/** `now` gives milliseconds that only grow. */
export function rateLimit<T>(
  now: () => number = () => performance.now(),
  sleep: (ms: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): RateLimit<T> {
  const waiting: Item<T>[] = [];
  let given = 0;
  let underWay = 0;
  /** Since something came back. */
  let oneAtATime = false;
  let mayWantPauses = true;
  /** When the latest was let in. */
  let letIn = Number.NEGATIVE_INFINITY;
  let pause = 0;
  let free = 0;
  let resting = false;

  function most(): number {
    return oneAtATime ? 1 : mayWantPauses ? AT_FIRST : Number.POSITIVE_INFINITY;
  }

  function next(): void {
    while (waiting.length > 0 && !resting && underWay < most()) {
      const rest = free - now();
      if (rest > 0) {
        resting = true;
        void sleep(rest).then(() => {
          resting = false;
          next();
        });
        return;
      }
      free = now() + pause;
      void start(waiting.shift() as Item<T>);
    }
  }

  async function start(item: Item<T>): Promise<void> {
    underWay += 1;
    item.attempts += 1;
    const kept = pause;
    try {
      const { answer, tooFast } = await item.send();
      if (!tooFast) {
        if (now() - letIn < NO_PAUSE_MS) mayWantPauses = false;
        letIn = now();
        item.resolve(answer);
      } else if (item.attempts === ATTEMPTS)
        for (const one of [item, ...waiting.splice(0)]) one.resolve(answer);
      else comeBack(item, kept);
    } catch (error) {
      item.reject(error);
    }
    underWay -= 1;
    next();
  }

  function comeBack(item: Item<T>, kept: number): void {
    oneAtATime = true;
    // Of many that were under way together only the first tells something new.
    if (pause === kept) {
      pause = Math.min(LONGEST_PAUSE_MS, Math.max(FIRST_PAUSE_MS, pause * 2));
      free = now() + pause;
    }
    const later = waiting.findIndex(({ place }) => place > item.place);
    waiting.splice(later < 0 ? waiting.length : later, 0, item);
  }

  return {
    run(send) {
      return new Promise((resolve, reject) => {
        given += 1;
        waiting.push({ place: given, send, resolve, reject, attempts: 0 });
        next();
      });
    },
  };
}
