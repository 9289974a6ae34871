/** A record as the workbook library cuts it out: `l` is how far it was read. */
type RecordBytes = Uint8Array & { readonly l: number };
type Read = (this: RecordBytes, size: number, type?: string) => unknown;

/** Texts whose length was read before them, those that open with their length, and those that end with a zero. */
const COUNTED: ReadonlySet<string> = new Set([
  'dbcs',
  'dbcs-cont',
  'sbcs-cont',
  'cpstr',
  'wstr',
  'utf8',
  'utf16le',
]);
const PREFIXED: ReadonlySet<string> = new Set(['lpstr-ansi', 'lpstr-cp', 'lpwstr', 'lpp4', '8lpp4']);
const ENDED: ReadonlySet<string> = new Set(['cstr', '_wstr']);

/**
 * Runs `act`, and lets the workbook library throw where it would read a text beyond the end of its record. It counts
 * up to a length that it read there itself and that is no number, or looks for a zero that never comes: until no
 * memory is left, which ends the process. It takes its reading from a property of the bytes, so that is where to stand.
 */
export function withinRecords<T>(act: () => T): T {
  const known = new Map<Read, Read>();
  Object.defineProperty(Uint8Array.prototype, 'read_shift', {
    configurable: true,
    set(this: Uint8Array, read: Read) {
      const value = known.get(read) ?? bounded(read);
      known.set(read, value);
      Object.defineProperty(this, 'read_shift', { configurable: true, writable: true, value });
    },
  });
  try {
    return act();
  } finally {
    Reflect.deleteProperty(Uint8Array.prototype, 'read_shift');
  }
}

const bounded = (read: Read): Read =>
  function (size, type) {
    if (type !== undefined && !isWithin(this, size, type)) throw new RangeError('a text beyond its record');
    return read.call(this, size, type);
  };

function isWithin(bytes: RecordBytes, size: number, type: string): boolean {
  if (COUNTED.has(type)) return size >= 0 && size <= bytes.length;
  if (PREFIXED.has(type)) return bytes.l + 4 <= bytes.length && lengthAt(bytes, bytes.l) <= bytes.length;
  return !ENDED.has(type) || bytes.indexOf(0, bytes.l) >= 0;
}

const lengthAt = (bytes: Uint8Array, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, true);
