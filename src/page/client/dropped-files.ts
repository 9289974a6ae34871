import { below, type Entry, type FolderView } from '../../filing/folder-view.ts';
import { DEFAULT_LIMITS } from '../../ingest/limits.ts';
import { openZip } from '../../ingest/zip-archive.ts';
import { looksLikeZip } from '../../ingest/zip-directory.ts';

/** Files by their paths as they were dropped: `某局2024/01.csv`; a file dropped by itself has no folder. */
export type DroppedFiles = ReadonlyMap<string, File>;

export function filesOfInput(list: FileList): DroppedFiles {
  return new Map([...list].map((file) => [file.webkitRelativePath || file.name, file]));
}

/** A dropped item as newer browsers hand it over; the types of the DOM do not know it yet. */
type WithHandle = DataTransferItem & {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
};

/** Thrown where the browser does not open a dropped folder. */
export class FolderClosed extends Error {}

/**
 * What is dropped can be folders, which the browser opens step by step. All of it has to be asked for before the
 * event is over. On a page that was opened from a file, Chromium opens entries of neither files nor folders: files
 * are taken as such, folders by their handles.
 */
export async function filesOfDrop({ items, files }: DataTransfer): Promise<DroppedFiles> {
  const dropped = [...items].flatMap((item) => {
    const entry = item.webkitGetAsEntry?.();
    if (!entry) return [];
    const handle = entry.isDirectory ? (item as WithHandle).getAsFileSystemHandle?.() : undefined;
    return [{ entry, handle, file: entry.isFile ? item.getAsFile() : null }];
  });
  if (dropped.length === 0) return filesOfInput(files);
  const found = new Map<string, File>();
  for (const { entry, handle, file } of dropped) {
    const folder = await handle?.catch(() => null);
    if (file) found.set(file.name, file);
    else if (folder?.kind === 'directory') await openHandle(folder as FileSystemDirectoryHandle, '', found);
    else
      await open(entry, '', found).catch(() => {
        throw new FolderClosed(entry.name);
      });
  }
  return found;
}

async function openHandle(
  folder: FileSystemDirectoryHandle,
  above: string,
  found: Map<string, File>,
): Promise<void> {
  const path = below(above, folder.name);
  for await (const one of folder.values()) {
    if (one.kind === 'directory') await openHandle(one as FileSystemDirectoryHandle, path, found);
    else found.set(below(path, one.name), await (one as FileSystemFileHandle).getFile());
  }
}

async function open(entry: FileSystemEntry, folder: string, found: Map<string, File>): Promise<void> {
  const path = below(folder, entry.name);
  if (entry.isFile) {
    found.set(
      path,
      await new Promise((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)),
    );
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // It hands over a hundred at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return;
    for (const one of some) await open(one, path, found);
  }
}

/** The dropped files as folders. Sheets are counted beforehand, where workbooks stand side by side. */
export async function viewOf(files: DroppedFiles): Promise<FolderView> {
  const folders = new Map<string, Map<string, Entry>>([['', new Map()]]);
  for (const path of files.keys()) {
    const parts = path.split('/');
    parts.forEach((name, at) => {
      const folder = parts.slice(0, at).join('/');
      const entries = folders.get(folder) ?? new Map<string, Entry>();
      entries.set(name, { name, isFolder: at < parts.length - 1 });
      folders.set(folder, entries);
    });
  }
  const sheets = new Map<string, number | undefined>();
  for (const [folder, entries] of folders) {
    const workbooks = [...entries.keys()].filter((name) => WORKBOOK.test(name));
    if (workbooks.length < 2) continue;
    for (const name of workbooks) {
      const path = below(folder, name);
      const file = files.get(path);
      if (file) sheets.set(path, await countSheets(file));
    }
  }
  return {
    entries: (path) => [...(folders.get(path)?.values() ?? [])],
    countSheets: (path) => sheets.get(path),
  };
}

const WORKBOOK = /\.xls[xm]$/i;
const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/i;

async function countSheets(file: File): Promise<number | undefined> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!looksLikeZip(bytes)) return undefined;
    return openZip(bytes, file.name, DEFAULT_LIMITS).entries.filter(({ name }) => WORKSHEET.test(name))
      .length;
  } catch {
    return undefined;
  }
}
