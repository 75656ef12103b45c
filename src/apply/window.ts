/**
 * How much may be under way without a confirmation, on one connection, all rooms together: more while confirmations come
 * quickly, half as much when they take twice as long as the quickest did (additive increase, multiplicative decrease).
 * Servers slow busy clients down or send messages back; both shows here as time, so no server is ever flooded.
 */
export interface Window {
  /** Waits until something may be sent; gives leave for 1 to `wanted` items. */
  take(wanted: number): Promise<Slot>;
}

export interface Slot {
  readonly size: number;
  /** All of them are confirmed, or never will be; `ms` is how long the slowest took. */
  settled(ms: number): void;
}

const FIRST = 4;
/** Larger ones bring nothing and leave more in doubt after a cut. */
const LARGEST = 128;
/** What is confirmed so soon is quick, however quick others were: a large window takes a busy server a while. */
const QUICK_MS = 1000;
/** Each leave is for this part of the window at least, or for all that is wanted: it costs a flush to the disk. */
const SHARES = 4;

export function openWindow(): Window {
  let most = FIRST;
  let underWay = 0;
  let quickest = Number.POSITIVE_INFINITY;
  let doubling = true;
  /** How often it was halved: what was sent before the last time says nothing about now. */
  let halved = 0;
  const waiting: { readonly wanted: number; readonly give: (slot: Slot) => void }[] = [];

  function admit(): void {
    for (let [next] = waiting; next !== undefined; [next] = waiting) {
      const enough = Math.min(next.wanted, Math.ceil(most / SHARES));
      if (underWay > 0 && most - underWay < enough) return;
      waiting.shift();
      next.give(slot(next.wanted));
    }
  }

  function slot(wanted: number): Slot {
    const size = Math.max(1, Math.min(wanted, most - underWay));
    const before = halved;
    underWay += size;
    return {
      size,
      settled(ms) {
        const full = size < wanted || waiting.length > 0;
        underWay -= size;
        const slow = ms > Math.max(QUICK_MS, 2 * quickest);
        quickest = Math.min(quickest, ms);
        if (slow && before === halved) {
          most = Math.max(1, Math.floor(most / 2));
          doubling = false;
          halved += 1;
        } else if (!slow && full) most = Math.min(LARGEST, doubling ? most * 2 : most + 1);
        admit();
      },
    };
  }

  return {
    take: (wanted) =>
      new Promise((give) => {
        waiting.push({ wanted, give });
        admit();
      }),
  };
}

export interface Sending<T, R> {
  /** How many of those that are left may go together, the first of them at least; left out: all. */
  readonly together?: (left: readonly T[]) => number;
  /** Notes that these will be sent: on the disk before the first of them is. */
  readonly announce: (items: readonly T[]) => Promise<void>;
  /** Sends one and resolves when it is confirmed; called in the items' order. */
  readonly send: (item: T) => Promise<R>;
}

/**
 * Sends all items in their order, a window at a time: what comes next is sent when every one before it is settled. Gives
 * the answers of each window. Ends early when told to stop; throws what `send` throws, after giving what was confirmed all
 * the same.
 */
export async function* inWindows<T, R>(
  { window, stop }: { readonly window: Window; readonly stop: AbortSignal },
  items: readonly T[],
  { together = ({ length }) => length, announce, send }: Sending<T, R>,
): AsyncGenerator<ReadonlyMap<T, R>> {
  for (let at = 0; at < items.length; ) {
    const slot = await window.take(together(items.slice(at)));
    let began = performance.now();
    const answers = new Map<T, R>();
    let failures: readonly PromiseRejectedResult[] = [];
    try {
      if (stop.aborted) return;
      const some = items.slice(at, at + slot.size);
      at += some.length;
      await announce(some);
      began = performance.now();
      const settled = await Promise.allSettled(
        some.map(async (item) => {
          answers.set(item, await send(item));
        }),
      );
      failures = settled.filter((one) => one.status === "rejected");
    } finally {
      slot.settled(performance.now() - began);
    }
    yield answers;
    if (failures[0]) throw failures[0].reason;
  }
}
