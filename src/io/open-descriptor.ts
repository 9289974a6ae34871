const OWN = /^\/(?:dev|proc\/self)\/fd\/(\d{1,9})$/;
const STREAMS: Readonly<Record<string, number>> = { '/dev/stdin': 0, '/dev/stdout': 1, '/dev/stderr': 2 };

/**
 * The number of a descriptor that this process was started with, where a path is the system's name of one
 * (`/dev/stdout`; `/dev/fd/63`, which a shell puts for `>(…)`): it is used as it is, and never opened anew.
 */
export function openDescriptor(path: string): number | undefined {
  const number = OWN.exec(path)?.[1];
  return number === undefined ? STREAMS[path] : Number(number);
}
