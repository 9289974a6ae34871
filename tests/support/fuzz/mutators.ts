import { CFB } from '@e965/xlsx';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import type { Random } from '../random.ts';
import { mutateJson } from './json-mutators.ts';

/** Changes a file; `undefined` where this kind of change says nothing to it. */
type Mutator = (bytes: Uint8Array, random: Random) => Uint8Array | undefined;

/** Text that breaks whatever is not escaped, counted or bounded. */
const HOSTILE = [
  '\u001b[8m\u001b]0;x\u0007',
  '\u202e12.34\u2066',
  '\n::error::x\r\n',
  '##[error]x',
  '=HYPERLINK("http://x")',
  '"><script>alert(1)</script>',
  ']]>&amp;&#x0;',
  '\ufffe\uffff\u0000',
  '"',
  ',,,,,,,,',
  '1e308',
  '-0',
  '999999999999999999999999.99',
  '0.00000000000000000001',
  '％',
  '，其中：',
  '占100.00%；',
  '增长-100%',
  '２０１０３０１',
  '合计',
  '|---|',
  '<table><tr><td rowspan=60000 colspan=60000>',
  '\\u-32768?{{{',
  '𠮷\ud800',
];

/** Bytes; the longest, which cost a hundred times a common case, seldom. */
const REPEATS = [1_000, 1_000, 20_000, 20_000, 20_000, 400_000];
const LARGEST_PART = 16_000_000;
const place = (bytes: Uint8Array, random: Random): number => random.int(0, Math.max(0, bytes.length - 1));

function splice(bytes: Uint8Array, at: number, remove: number, insert: Uint8Array): Uint8Array {
  return Uint8Array.from(Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + remove)]));
}

const overwrite: Mutator = (bytes, random) => {
  const copy = bytes.slice();
  for (let count = random.int(1, 16); count > 0; count -= 1) copy[place(bytes, random)] = random.int(0, 255);
  return copy;
};
/** Lengths and counts of binary formats stand in two or four bytes. */
const overwriteNumber: Mutator = (bytes, random) => {
  if (bytes.length < 8) return undefined;
  const copy = bytes.slice();
  const at = random.int(0, bytes.length - 4);
  const view = new DataView(copy.buffer, copy.byteOffset, copy.byteLength);
  const value = random.pick([0, 1, 2, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff]);
  if (random.chance(0.5)) view.setUint16(at, value & 0xffff, true);
  else view.setUint32(at, value, true);
  return copy;
};
const cut: Mutator = (bytes, random) => bytes.slice(0, place(bytes, random));
const remove: Mutator = (bytes, random) =>
  splice(bytes, place(bytes, random), random.int(1, 2_000), new Uint8Array());
const repeat: Mutator = (bytes, random) => {
  const at = place(bytes, random);
  const piece = bytes.subarray(at, at + random.int(1, 400));
  if (piece.length === 0) return undefined;
  const times = random.int(2, Math.max(2, Math.floor(random.pick(REPEATS) / piece.length)));
  return splice(bytes, at, 0, Uint8Array.from(Buffer.concat(Array<Uint8Array>(times).fill(piece))));
};
const move: Mutator = (bytes, random) => {
  const [from, to] = [place(bytes, random), place(bytes, random)];
  const piece = bytes.slice(from, from + random.int(1, 1_000));
  return splice(splice(bytes, from, piece.length, new Uint8Array()), Math.min(to, bytes.length), 0, piece);
};
const inject: Mutator = (bytes, random) =>
  splice(bytes, place(bytes, random), random.int(0, 12), new TextEncoder().encode(random.pick(HOSTILE)));
/** Within what is text, at the ends of its cells and clauses. */
const injectAtBreak: Mutator = (bytes, random) => {
  let content: string;
  try {
    content = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
  const breaks = [...content.matchAll(/[,，。；\n>|]/g)];
  if (breaks.length === 0) return undefined;
  const at = random.pick(breaks).index + 1;
  const times = random.pick([1, 1, 1, 30, 3_000]);
  return new TextEncoder().encode(
    content.slice(0, at) + random.pick(HOSTILE).repeat(times) + content.slice(at),
  );
};
const shuffleLines: Mutator = (bytes, random) => {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  return lines.length < 3
    ? undefined
    : Uint8Array.from(Buffer.from(random.shuffle(lines).join('\n'), 'latin1'));
};

const PLAIN: readonly Mutator[] = [
  overwrite,
  overwriteNumber,
  cut,
  remove,
  repeat,
  move,
  inject,
  injectAtBreak,
  shuffleLines,
];

/** A part of a zip, packed again under right checksums: damage that the container does not give away. */
const insideZip: Mutator = (bytes, random) => {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  let parts: Record<string, Uint8Array>;
  try {
    // A damaged directory may claim parts of any size.
    parts = unzipSync(bytes, { filter: ({ originalSize }) => originalSize <= LARGEST_PART });
  } catch {
    return undefined;
  }
  const names = Object.keys(parts);
  if (names.length === 0) return undefined;
  const name = random.pick(names);
  if (random.chance(0.1)) delete parts[name];
  else parts[name] = random.pick(PLAIN)(parts[name]!, random) ?? parts[name]!;
  // Stored: compressing took longer than reading what comes of it.
  return zipSync(parts as Zippable, { level: 0 });
};

const insideJson: Mutator = (bytes, random) => {
  if (bytes[0] !== 0x7b && bytes[0] !== 0x5b) return undefined;
  const changed = mutateJson(new TextDecoder().decode(bytes), random, HOSTILE);
  return changed === undefined ? undefined : new TextEncoder().encode(changed);
};

type ContainerEntry = NonNullable<ReturnType<typeof CFB.find>>;

/** A stream of Microsoft's older container. */
const insideContainer: Mutator = (bytes, random) => {
  if (bytes[0] !== 0xd0 || bytes[1] !== 0xcf) return undefined;
  try {
    const container = CFB.read(bytes, { type: 'array' });
    const streams = container.FileIndex as ContainerEntry[];
    const entry = random.pick(streams.filter(({ content }) => (content?.length ?? 0) > 0));
    const content = Uint8Array.from(entry.content as ArrayLike<number>);
    entry.content = (random.pick(PLAIN)(content, random) ?? content) as never;
    return new Uint8Array(CFB.write(container, { type: 'array' }) as never);
  } catch {
    return undefined;
  }
};

/** One to four changes of any kind. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let changed = bytes;
  // A container that an earlier change broke may keep its library, and so the fuzzer, busy for minutes.
  let isSound = true;
  for (let count = random.int(1, 4); count > 0; count -= 1) {
    const inner: Uint8Array | undefined = random.chance(0.6)
      ? (insideZip(changed, random) ??
        (isSound ? insideContainer(changed, random) : undefined) ??
        insideJson(changed, random))
      : undefined;
    isSound &&= inner !== undefined;
    changed = inner ?? random.pick(PLAIN)(changed, random) ?? changed;
  }
  return changed;
}
