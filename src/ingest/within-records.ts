/** A record as the workbook library cuts it out: `l` is how far it was read. */
type RecordBytes = Uint8Array & { readonly l: number };
const PLACE = 'l';
const READ = 'read_shift';
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
 * Runs `act`, and lets the workbook library throw where it would read a text beyond the end of its record, or go on from
 * a place that is no number. It counts up to a length that it read there itself, looks for a zero that never comes or
 * waits for a place that it never reaches: for ever, or until no memory is left, which ends the process. Both its
 * reading and its place are properties of the bytes, so that is where to stand.
 */
export function withinRecords<T>(act: () => T): T {
  const known = new Map<Read, Read>();
  const places = new WeakMap<Uint8Array, number>();
  Object.defineProperty(Uint8Array.prototype, READ, {
    configurable: true,
    set(this: Uint8Array, read: Read) {
      const value = known.get(read) ?? bounded(read);
      known.set(read, value);
      Object.defineProperty(this, READ, { configurable: true, writable: true, value });
    },
  });
  Object.defineProperty(Uint8Array.prototype, PLACE, {
    configurable: true,
    get(this: Uint8Array) {
      return places.get(this);
    },
    set(this: Uint8Array, place: number) {
      if (Number.isNaN(place)) throw new RangeError('a place that is no number');
      places.set(this, place);
    },
  });
  try {
    return act();
  } finally {
    for (const name of [READ, PLACE]) Reflect.deleteProperty(Uint8Array.prototype, name);
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
