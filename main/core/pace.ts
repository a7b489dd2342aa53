import { AppError } from "../../shared/contract/errors";

/** Gives way to whatever else waits, when enough was done since the last time; call it between pieces of long work. */
export type Pace = () => Promise<void>;

/** Milliseconds of work between two turns of the event loop: far below what anybody notices. */
const SLICE = 12;

/**
 * The pace of work on thousands of rows: the app answers in between, and the work ends when it is cancelled.
 * @throws AppError CANCELLED
 */
export function paceOf(signal?: AbortSignal): Pace {
  let since = performance.now();
  return async () => {
    if (signal?.aborted) throw new AppError("CANCELLED");
    if (performance.now() - since < SLICE) return;
    await new Promise(setImmediate);
    since = performance.now();
  };
}

/** Rows between two looks at the clock. */
const ROWS = 50;

/** Goes through a long list at that pace. */
export async function eachPaced<T>(items: Iterable<T>, pace: Pace, work: (item: T, index: number) => void) {
  let index = 0;
  for (const item of items) {
    if (index % ROWS === 0) await pace();
    work(item, index++);
  }
}

/** `map` over a long list at that pace. */
export async function mapPaced<T, U>(
  items: Iterable<T>,
  pace: Pace,
  work: (item: T, index: number) => U,
): Promise<U[]> {
  const made: U[] = [];
  await eachPaced(items, pace, (item, index) => void made.push(work(item, index)));
  return made;
}
