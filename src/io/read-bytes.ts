import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { ProblemError } from '../model/problem.ts';
import { fileProblem } from './file-errors.ts';
import { openDescriptor } from './open-descriptor.ts';

const CHUNK = 1 << 16;
const MEGABYTE = 1024 * 1024;

/**
 * All bytes of a file, or of a pipe that this process was started with. Throws a ProblemError that names `name`
 * where it cannot be read or exceeds `limit` bytes; an oversized file is refused before it is read, and what
 * might never end or never begin (a named pipe, a device) before it is opened.
 */
export function readBytes(path: string, name: string, limit: number): Uint8Array {
  const given = openDescriptor(path);
  if (given !== undefined) return readOpen(given, name, limit);
  let descriptor: number | undefined;
  try {
    refuseSpecial(statSync(path), name);
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    // It may have been replaced in between.
    refuseSpecial(fstatSync(descriptor), name);
    return readOpen(descriptor, name, limit);
  } catch (error) {
    throw fileProblem(error, name, 'read');
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function refuseSpecial(stats: Stats, file: string): void {
  if (stats.isFile() || stats.isDirectory()) return;
  throw new ProblemError({ severity: 'error', messageId: 'files-read-special', data: {}, file });
}

function readOpen(descriptor: number, name: string, limit: number): Uint8Array {
  try {
    const { size } = fstatSync(descriptor);
    if (size > limit) throw tooLarge(name, size, limit);
    return readAll(descriptor, size, name, limit);
  } catch (error) {
    throw fileProblem(error, name, 'read');
  }
}

/** A pipe reports no size, so what arrives is counted. */
function readAll(descriptor: number, size: number, name: string, limit: number): Uint8Array {
  let buffer = new Uint8Array(size + 1);
  let length = 0;
  for (;;) {
    if (length === buffer.length) {
      const grown = new Uint8Array(buffer.length * 2 + CHUNK);
      grown.set(buffer);
      buffer = grown;
    }
    const count = readSync(descriptor, buffer, length, buffer.length - length, null);
    if (count === 0) return buffer.subarray(0, length);
    length += count;
    if (length > limit) throw tooLarge(name, length, limit);
  }
}

/** Everything from standard input, within `limit` bytes. */
export async function readStream(
  stream: AsyncIterable<string | Uint8Array>,
  name: string,
  limit: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    length += bytes.length;
    if (length > limit) throw tooLarge(name, length, limit);
    chunks.push(bytes);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function tooLarge(file: string, size: number, limit: number): ProblemError {
  const megabytes = (bytes: number) => String(Math.ceil(bytes / MEGABYTE));
  return new ProblemError({
    severity: 'error',
    messageId: 'file-too-large',
    data: { size: megabytes(size), limit: megabytes(limit) },
    file,
  });
}
