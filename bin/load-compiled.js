'use strict';
/**
 * Loads the bundled command line with what V8 compiled of it in earlier runs, which spares a short check a quarter of
 * its time. `module.enableCompileCache` of later Nodes keeps only what is compiled before a file first runs, and so
 * gains a third of this.
 *
 * Compiled code is code: it is kept in a folder of the user's own among the temporary files, and taken from there
 * only where nobody else could have written it. V8 itself refuses what another version of it, or one with other
 * flags, compiled; chunks are named by their contents. NODE_DISABLE_COMPILE_CACHE=1
 * does without, as in Node.
 */
const fs = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { tmpdir } = require('node:os');
const { basename, dirname, join } = require('node:path');
const { cachedDataVersionTag, getHeapCodeStatistics } = require('node:v8');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

const user = process.getuid?.();
const folder = join(tmpdir(), user === undefined ? 'juesuan-compiled' : `juesuan-compiled-${user}`);
const isOff = process.env.NODE_DISABLE_COMPILE_CACHE === '1';
const compiledBytes = () => getHeapCodeStatistics().bytecode_and_metadata_size;

const isOwn = ({ uid, mode }) => user === undefined || (uid === user && (mode & 0o022) === 0);
/** In a folder of another's, any name may lead anywhere. */
const isTrusted = () => {
  try {
    const stats = fs.lstatSync(folder);
    return stats.isDirectory() && isOwn(stats);
  } catch {
    return false;
  }
};

/** Others may change and keep their name. */
const NAMED_BY_CONTENTS = /-[\w-]{8}\.cjs$/;
/** A run that compiled this part more than it found leaves it behind for the next. */
const WORTH_KEEPING = 0.1;
const SUM_BYTES = 4;
const MONTH = 30 * 24 * 3600 * 1000;

const modules = new Map();
/** The scripts of this run, where each is kept and the size of what was found there. */
const scripts = [];
const isReadable = !isOff && isTrusted();
const bytesBefore = compiledBytes();
let bytesFound = 0;

/** The exports of a CommonJS file that the build made, and that may require others beside it. */
function loadCompiled(file) {
  const known = modules.get(file);
  if (known) return known.exports;
  const module = { exports: {} };
  modules.set(file, module);
  const own = createRequire(file);
  const require = (id) => (id.startsWith('.') ? loadCompiled(join(dirname(file), id)) : own(id));
  compile(file).runInThisContext()(module.exports, require, module, file, dirname(file));
  return module.exports;
}

function compile(file) {
  const name = basename(file);
  const kept = join(folder, `${cachedDataVersionTag().toString(36)}-${name}`);
  // The build leaves nothing but ASCII in them, which is the quickest to read.
  const code = wrap(fs.readFileSync(file, 'latin1'));
  const cachedData = isReadable && NAMED_BY_CONTENTS.test(name) ? readOwn(kept) : undefined;
  const bytes = compiledBytes();
  const script = new Script(code, { filename: file, cachedData });
  const isFound = cachedData !== undefined && !script.cachedDataRejected;
  if (isFound) bytesFound += compiledBytes() - bytes;
  if (NAMED_BY_CONTENTS.test(name)) scripts.push({ script, kept, found: isFound ? cachedData.length : 0 });
  return script;
}

/** Bytes of a file that belongs to the user and that nobody else can write. */
function readOwn(path) {
  let descriptor;
  try {
    descriptor = fs.openSync(path, fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0));
    return isOwn(fs.fstatSync(descriptor)) ? withoutSum(fs.readFileSync(descriptor)) : undefined;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) fs.closeSync(descriptor);
  }
}

/** V8 trusts the bytes it is given: where they are damaged, the process would end. So a sum goes behind them. */
function withSum(data) {
  const kept = Buffer.alloc(data.length + SUM_BYTES);
  data.copy(kept);
  kept.writeUInt32LE(crc32(data), data.length);
  return kept;
}

function withoutSum(kept) {
  const data = kept.subarray(0, -SUM_BYTES);
  return crc32(data) === kept.readUInt32LE(data.length) ? data : undefined;
}

/** Keeps what this run compiled, where that is more than it found. A folder that cannot be written costs nothing but time. */
function keepCompiled() {
  const compiledHere = compiledBytes() - bytesBefore - bytesFound;
  if (compiledHere < bytesFound * WORTH_KEEPING) return;
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isTrusted()) return;
    for (const { script, kept, found } of scripts) {
      const data = script.createCachedData();
      if (data.length <= found) continue;
      const draft = `${kept}.${process.pid}`;
      fs.writeFileSync(draft, withSum(data), { mode: 0o600, flag: 'wx' });
      fs.renameSync(draft, kept);
    }
    removeOld();
  } catch {
    // The next run compiles again.
  }
}

/** What other versions left behind goes when it is a month old. */
function removeOld() {
  for (const name of fs.readdirSync(folder)) {
    const path = join(folder, name);
    if (Date.now() - fs.statSync(path).mtimeMs > MONTH) fs.rmSync(path);
  }
}

if (!isOff) process.once('exit', keepCompiled);

module.exports = { loadCompiled };
