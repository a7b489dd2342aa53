/**
 * Many readers or one writer. While a writer waits, new readers wait too, so writers are not starved; while a writer is
 * held up, readers may be let through to something else (`sideDoor`).
 */
export interface Gate<S> {
  /** Waits for a turn. @returns the side door's value when reading there, else null; and how to leave. */
  enter(): Promise<{ readonly side: S | null; leave(): void }>;
  /** Waits until the readers have left and keeps new ones out. @returns how to let them in again */
  close(): Promise<() => void>;
  /** While closed: lets readers through to `side`; it is disposed of after the gate opens and its last reader left. */
  openSideDoor(side: S, dispose: () => void): void;
}

interface SideDoor<S> {
  readonly side: S;
  readonly dispose: () => void;
  readers: number;
  shut: boolean;
}

export function createGate<S>(): Gate<S> {
  let readers = 0;
  let closed = false;
  let door: SideDoor<S> | null = null;
  let wakeWriter: (() => void) | null = null;
  let waiting: (() => void)[] = [];

  const wakeReaders = (): void => {
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  };
  const throughSideDoor = (current: SideDoor<S>) => {
    current.readers += 1;
    return {
      side: current.side,
      leave() {
        current.readers -= 1;
        if (current.shut && current.readers === 0) current.dispose();
      },
    };
  };

  return {
    async enter() {
      for (;;) {
        if (!closed) {
          readers += 1;
          return {
            side: null,
            leave() {
              readers -= 1;
              if (readers === 0) wakeWriter?.();
            },
          };
        }
        if (door) return throughSideDoor(door);
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    async close() {
      closed = true;
      if (readers > 0) {
        await new Promise<void>((resolve) => {
          wakeWriter = resolve;
        });
        wakeWriter = null;
      }
      return () => {
        const old = door;
        door = null;
        closed = false;
        if (old) {
          old.shut = true;
          if (old.readers === 0) old.dispose();
        }
        wakeReaders();
      };
    },
    openSideDoor(side, dispose) {
      if (door) return;
      door = { side, dispose, readers: 0, shut: false };
      wakeReaders();
    },
  };
}
