/** Files that Office and the file manager leave beside the real ones. */
const LEFTOVERS = /^(?:~\$|\._|\.|Thumbs\.db$|desktop\.ini$)/i;

function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    return new Promise((resolve) =>
      (entry as FileSystemFileEntry).file(
        (file) => resolve([file]),
        () => resolve([]),
      ),
    );
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A reader gives a hundred entries at a time, and none when there are no more.
  const next = (): Promise<FileSystemEntry[]> =>
    new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));
  const all = async (): Promise<File[]> => {
    const batch = await next();
    if (batch.length === 0) return [];
    const files = await Promise.all(batch.map(filesOf));
    return [...files.flat(), ...(await all())];
  };
  return all();
}

/** Files without what is none of the user's, in the order of their names. */
export function realFiles(files: readonly File[]): File[] {
  return files.filter(({ name }) => !LEFTOVERS.test(name)).sort((a, b) => a.name.localeCompare(b.name, "th"));
}

/** Every file that was dropped, those in folders too. Call it at once: the transfer is empty when the event is over. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].flatMap((item) => (item.kind === "file" ? (item.webkitGetAsEntry() ?? []) : []));
  return realFiles((await Promise.all(entries.map(filesOf))).flat());
}
