/** Several runs of events at a time, told one after the other: rooms do not wait for each other, and nobody has to read a muddle. */

/**
 * Runs `begin` for each item, at most `atOnce` at a time, begun in their order; gives the events of the first item, then
 * those of the second, and so on. When one throws, no further item is begun, those that run come to their end, and then the
 * first error is thrown, after the events of all. `failed` is called as soon as one throws, so that the others can be stopped.
 */
export async function* concurrently<T, E>(
  items: readonly T[],
  atOnce: number,
  begin: (item: T) => AsyncIterable<E>,
  failed: () => void,
): AsyncGenerator<E> {
  const errors: unknown[] = [];
  const untold: Run<E>[] = [];
  let running = 0;
  let next = 0;
  const more = () => {
    while (next < items.length && errors.length === 0 && running < atOnce) {
      running += 1;
      untold.push(run(begin(items[next] as T)));
      next += 1;
    }
  };

  function run(events: AsyncIterable<E>): Run<E> {
    const state: Run<E> = { told: [], over: false, news: () => {} };
    const all = async () => {
      for await (const event of events) {
        state.told.push(event);
        state.news();
      }
    };
    void all()
      .catch((error: unknown) => {
        errors.push(error);
        failed();
      })
      .finally(() => {
        running -= 1;
        state.over = true;
        more();
        state.news();
      });
    return state;
  }

  more();
  for (let first = untold.shift(); first !== undefined; first = untold.shift()) {
    for (;;) {
      yield* first.told.splice(0);
      // who listens may take its time: what was told meanwhile, the last of it too, has had its news
      if (first.told.length > 0) continue;
      if (first.over) break;
      await new Promise<void>((resolve) => {
        first.news = resolve;
      });
    }
  }
  if (errors.length > 0) throw errors[0];
}

/** Enough to keep a server busy while one room waits for its answers. */
export const roomsAtOnce = 8;

/** What looking at each item gives, in their order: several are looked at at a time, as a server's answers take their time. */
export async function mapConcurrent<T, R>(
  items: Iterable<T>,
  look: (item: T) => Promise<R>,
  atOnce = roomsAtOnce,
): Promise<R[]> {
  async function* sight(item: T) {
    yield await look(item);
  }
  const seen: R[] = [];
  for await (const one of concurrently([...items], atOnce, sight, () => {})) seen.push(one);
  return seen;
}

interface Run<E> {
  /** Events that nobody has read yet. */
  readonly told: E[];
  over: boolean;
  /** Called when there is more to read or the run is over. */
  news: () => void;
}
