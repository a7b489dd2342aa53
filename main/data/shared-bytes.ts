/**
 * A view of the very bytes that SQLite keeps its file in, so that a save need not copy every page out (`export`), which
 * costs more than writing them to disk.
 *
 * sql.js keeps a file in one array, which it makes with `slice()` of the array it is given. This one answers `slice()` with
 * an array of ours, which grows in place: it is told to before the file does. Nothing relies on that alone: after each commit the file's change counter (SQLite
 * file format §1.3.6, byte 24) must have moved on by one in our array, and the file must fit in it. Once it has not, the
 * bytes are taken to be lost for good and the store goes back to `export`.
 */
export interface SharedBytes {
  /** What sql.js is to be given. */
  readonly seed: Uint8Array;
  /** Before the file grows. @param size what it will be, about */
  reserve(size: number): void;
  /** After a commit that changed something. @param size the file's length by SQLite's own account */
  committed(size: number): void;
  /** After what may have moved the file: VACUUM. */
  lose(): void;
  /** The file as of the last commit, or null when lost. Valid until the next write. */
  view(): Uint8Array | null;
}

const COUNTER = 24;
/** Room beyond what is reserved, so that most commits need no more. */
const ROOM = 4 * 1024 * 1024;
/** How far a file can grow before its bytes are lost and shared anew. Addresses only: memory is taken as it is used. */
const FARTHEST = 512 * 1024 * 1024;

export function shareBytes(bytes: Uint8Array): SharedBytes {
  const room = new ArrayBuffer(bytes.byteLength + ROOM, { maxByteLength: bytes.byteLength + FARTHEST });
  // Made without a length, it is as long as its buffer is at the time.
  const backing = new Uint8Array(room);
  backing.set(bytes);
  const header = new DataView(room);
  let counter = header.getUint32(COUNTER);
  let size = bytes.byteLength;
  let lost = false;

  class Seed extends Uint8Array {
    override slice(): Uint8Array<ArrayBuffer> {
      return backing;
    }
  }
  return {
    seed: new Seed(room, 0, bytes.byteLength),
    reserve(wanted) {
      if (wanted > room.byteLength) room.resize(Math.min(wanted + ROOM, room.maxByteLength));
    },
    committed(sizeNow) {
      const counterNow = header.getUint32(COUNTER);
      if (counterNow !== counter + 1 || sizeNow > backing.byteLength) lost = true;
      counter = counterNow;
      size = sizeNow;
    },
    lose() {
      lost = true;
    },
    view: () => (lost ? null : backing.subarray(0, size)),
  };
}
