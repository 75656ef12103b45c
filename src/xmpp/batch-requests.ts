/** Questions put together: many that come at once, or while one is under way, go out as one. */

/**
 * Gives a function that asks for one key. What is asked before `ask` begins is part of it, what is asked later waits for the
 * next one, so every answer is younger than its question.
 */
export function batchRequests<K, A>(ask: (keys: readonly K[]) => Promise<A>): (key: K) => Promise<A> {
  let keys: K[] = [];
  let next: Promise<A> | null = null;
  let before: Promise<unknown> = Promise.resolve();

  async function together(): Promise<A> {
    await before;
    await new Promise(setImmediate);
    const gathered = keys;
    keys = [];
    next = null;
    return ask(gathered);
  }

  return (key) => {
    keys.push(key);
    if (next) return next;
    const mine = together();
    next = mine;
    before = mine.catch(() => {});
    return mine;
  };
}
