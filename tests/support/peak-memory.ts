import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * The most memory that this process has had, in megabytes. On Linux what getrusage tells begins with the size of the
 * process that started this one; the high-water mark of its own pages does not.
 */
export function peakMegabytes(): number {
  return Math.round((statusOf('VmHWM') ?? process.resourceUsage().maxRSS) / 1024);
}

/** From here on `peakMegabytes` tells of what comes, where the machine can forget the peak; tells what is held now. */
export function forgetPeak(): number {
  if (existsSync(FORGET)) writeFileSync(FORGET, '5');
  return Math.round((statusOf('VmRSS') ?? process.resourceUsage().maxRSS) / 1024);
}

const STATUS = '/proc/self/status';
const FORGET = '/proc/self/clear_refs';

/** Kilobytes. */
function statusOf(name: string): number | undefined {
  if (!existsSync(STATUS)) return undefined;
  const [, value] = new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(readFileSync(STATUS, 'utf8')) ?? [];
  return value === undefined ? undefined : Number(value);
}
