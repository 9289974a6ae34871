import { decompressSync } from 'fflate';
import * as library from 'pdfjs-dist/legacy/build/pdf.mjs';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import packed from 'virtual:character-maps';

/** Character maps by name, cut from one compressed text. */
let maps: Map<string, Uint8Array> | undefined;

function mapNamed(name: string): Uint8Array | undefined {
  if (!maps) {
    const all = decompressSync(Uint8Array.from(atob(packed.bytes), (letter) => letter.charCodeAt(0)));
    let at = 0;
    maps = new Map(
      packed.sizes.map(([file, size]) => {
        const bytes = all.slice(at, at + size);
        at += size;
        return [file, bytes];
      }),
    );
  }
  return maps.get(name);
}

/** The library asks for its files by address; here they are at hand, and nothing else is to be had. */
class OwnFiles {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const bytes = mapNamed(filename);
    if (!bytes) throw new Error(`no ${filename} in this page`);
    return bytes;
  }
}

/** Takes the place of the one of the same name that finds the package on the disk. */
export const loadLibrary = async () => ({ library, files: { BinaryDataFactory: OwnFiles } });
