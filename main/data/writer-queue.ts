import { AsyncLocalStorage } from "node:async_hooks";
import type { Connection } from "./connection";
import { queriesOn } from "./dialect";
import { createGate } from "./gate";
import type { Session } from "./session";

export interface WriterQueuePorts {
  /** Opens the bytes of a database that is known to be good. */
  reopen(image: Uint8Array): Connection;
  /**
   * Puts an image on disk. `previous` is what stands there now; `onHeld` is called when the disk makes it wait.
   * A throw means that `previous` still counts.
   */
  save(image: Uint8Array, previous: Uint8Array, onHeld: () => void): Promise<void>;
}

/** Another database to work on; `image` is given when it is on disk already, else it will be saved. */
export interface Replacement {
  readonly connection: Connection;
  readonly image: Uint8Array | null;
}

export interface WriterQueue {
  /** Reads what is on disk. Inside a write, reads the write's own transaction. */
  read<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** One transaction; resolves when it is on disk. @param compact rebuilds the file, so that nothing erased remains */
  write<T>(work: (session: Session) => Promise<T>, compact?: boolean): Promise<T>;
  /** One transaction that is rolled back: nothing of it is kept or saved. */
  rehearse<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /**
   * Puts another database in the present one's place. On a throw the present one stays.
   * @param done called when the new one is on disk, before any other work sees it
   */
  swap(make: (present: Connection) => Promise<Replacement>, done: () => void): Promise<void>;
  /** Saves the present state once more: a new or migrated store that is not on disk yet. */
  resave(): Promise<void>;
  /** True in code that runs inside a read or a write. */
  inside(): boolean;
  /** The newest state that is on disk, as its file: a copy. */
  image(): Uint8Array;
  /** Grows with every image that reached the disk. */
  revision(): number;
  /** Waits for what was asked for, then closes the database. */
  close(): Promise<void>;
}

interface Task {
  /** Changes the live database; throws what its caller gets. @returns an image that is on disk already, else null */
  run(): Promise<Uint8Array | null>;
  readonly compact: boolean;
  /** Is not saved together with others. */
  readonly alone: boolean;
  /** Is saved although it changed nothing. */
  readonly force?: boolean;
  /** Is rolled back: what it counts as changes is none. */
  readonly passing?: boolean;
  /** Called when it is on disk, before any other work begins. */
  readonly done?: () => void;
  settle(failure: { readonly error: unknown } | null): void;
}

/** Bytes copied between two turns of the event loop: a few milliseconds into memory that was never used. */
const BITE = 1024 * 1024;

/** Keeps the last saved image in one array: a new one for each save would keep the garbage collector busy. */
function spareImage(): { keep(bytes: Uint8Array): Promise<Uint8Array> } {
  let array = new Uint8Array(0);
  return {
    async keep(bytes) {
      if (array.byteLength < bytes.byteLength) array = new Uint8Array(bytes.byteLength + (bytes.byteLength >> 2));
      for (let at = 0; at < bytes.byteLength; at += BITE) {
        if (at > 0) await new Promise(setImmediate);
        array.set(bytes.subarray(at, at + BITE), at);
      }
      return array.subarray(0, bytes.byteLength);
    },
  };
}

/**
 * The one writer. Writes run one after another, each in its own transaction; those that waited are then saved together,
 * and only then answered. Readers wait for that save, so nobody is shown what might still be refused; when the disk
 * holds the save up they read the last saved image. A save that fails takes the whole group back: memory is reopened
 * from the image that is on disk, so a refused write can never come up later.
 */
export function createWriterQueue(first: Connection, firstImage: Uint8Array, ports: WriterQueuePorts): WriterQueue {
  let live = first;
  let image = firstImage;
  let revision = 0;
  const spare = spareImage();
  let queue: Task[] = [];
  let pump: Promise<void> | null = null;
  let broken: { readonly error: unknown } | null = null;
  const gate = createGate<Connection>();
  // Calls from within a unit of work find its session here instead of waiting for themselves.
  const sessions = new AsyncLocalStorage<Session>();

  const assertWhole = (): void => {
    if (broken) throw broken.error;
  };
  const current = (): Session | null => {
    const session = sessions.getStore();
    return session && !session.ended ? session : null;
  };
  const inSession = async <T>(connection: Connection, work: (session: Session) => Promise<T>): Promise<T> => {
    const session: Session = { connection, queries: queriesOn(connection), ended: false };
    try {
      return await sessions.run(session, () => work(session));
    } finally {
      session.ended = true;
    }
  };
  const goLive = (connection: Connection): void => {
    live.close();
    live = connection;
  };
  const takeGroup = (): Task[] => {
    const end = queue.findIndex((task) => task.alone);
    const group = end === -1 ? queue : queue.slice(0, Math.max(end, 1));
    queue = queue.slice(group.length);
    return group;
  };

  /** Saves what the group did, if it did anything. */
  const saveGroup = async (compact: boolean): Promise<void> => {
    if (compact) live.vacuum();
    const view = live.view();
    const next = view ?? live.export();
    let held = false;
    await ports.save(next, image, () => {
      if (held) return;
      held = true;
      const side = ports.reopen(image);
      gate.openSideDoor(side, () => side.close());
    });
    if (view) image = await spare.keep(view);
    else {
      image = next;
      // From bytes of its own, the database can be looked at without exporting it.
      goLive(ports.reopen(next));
    }
    revision += 1;
  };

  const runGroup = async (): Promise<void> => {
    const open = await gate.close();
    const group = takeGroup();
    const before = { live, changes: 0 };
    try {
      before.changes = live.totalChanges();
    } catch (error) {
      // The store was closed while these were on their way: they are refused, and the process goes on ending.
      open();
      for (const task of group) task.settle({ error });
      return;
    }
    const done: Task[] = [];
    let onDisk: Uint8Array | null = null;
    for (const task of group) {
      try {
        assertWhole();
        onDisk = await task.run();
        done.push(task);
      } catch (error) {
        task.settle({ error });
      }
    }
    let failure: { error: unknown } | null = null;
    try {
      if (onDisk) {
        image = onDisk;
        revision += 1;
      } else if (
        live !== before.live ||
        (done.some(({ passing }) => passing !== true) && live.totalChanges() !== before.changes) ||
        done.some((task) => task.force === true)
      ) {
        await saveGroup(done.some((task) => task.compact));
      }
    } catch (error) {
      failure = { error };
      try {
        goLive(ports.reopen(image));
      } catch (again) {
        // No memory left, say: what is there now may hold refused writes, so nothing is answered from it any more.
        broken = { error: again };
      }
    }
    if (!failure) for (const task of done) task.done?.();
    open();
    for (const task of done) task.settle(failure);
  };

  const submit = (task: Omit<Task, "settle">): Promise<void> => {
    if (current()) throw new Error("a write cannot start inside a read or another write");
    return new Promise<void>((resolve, reject) => {
      queue.push({ ...task, settle: (failure) => (failure ? reject(failure.error) : resolve()) });
      pump ??= sessions.exit(async () => {
        // One turn, so that commands which arrive together are saved together.
        await Promise.resolve();
        while (queue.length > 0) await runGroup();
        pump = null;
      });
    });
  };

  return {
    async read(work) {
      const session = current();
      if (session) return work(session);
      const turn = await gate.enter();
      try {
        assertWhole();
        return await inSession(turn.side ?? live, work);
      } finally {
        turn.leave();
      }
    },
    async write<T>(work: (session: Session) => Promise<T>, compact = false): Promise<T> {
      const results: T[] = [];
      const run = async (): Promise<null> => {
        const connection = live;
        connection.begin();
        try {
          results.push(await inSession(connection, work));
          connection.commit();
        } catch (error) {
          connection.rollback();
          throw error;
        }
        return null;
      };
      await submit({ run, compact, alone: false });
      const [value] = results;
      return value as T;
    },
    async rehearse<T>(work: (session: Session) => Promise<T>): Promise<T> {
      const results: T[] = [];
      const run = async (): Promise<null> => {
        const connection = live;
        connection.begin();
        try {
          results.push(await inSession(connection, work));
        } finally {
          connection.rollback();
        }
        return null;
      };
      await submit({ run, compact: false, alone: false, passing: true });
      const [value] = results;
      return value as T;
    },
    async swap(make, done) {
      const run = async (): Promise<Uint8Array | null> => {
        const replacement = await make(live);
        goLive(replacement.connection);
        return replacement.image;
      };
      await submit({ run, compact: false, alone: true, done });
    },
    resave: () => submit({ run: async () => null, compact: false, alone: true, force: true }),
    inside: () => current() !== null,
    image: () => image.slice(),
    revision: () => revision,
    async close() {
      while (pump) await pump;
      await gate.close();
      live.close();
    },
  };
}
