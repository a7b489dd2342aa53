/**
 * Asks something that may not answer for long, one question at a time: within `waitMs` the answer, else the last one known.
 * A question that fails leaves the last answer standing.
 */
export function patiently<T>(ask: () => Promise<T>, first: T, waitMs: number): () => Promise<T> {
  let known = first;
  let asking: Promise<void> | null = null;
  return async () => {
    asking ??= ask()
      .then(
        (answer) => {
          known = answer;
        },
        () => undefined,
      )
      .finally(() => {
        asking = null;
      });
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, waitMs);
    });
    await Promise.race([asking, patience]);
    clearTimeout(timer);
    return known;
  };
}
