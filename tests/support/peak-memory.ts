import { existsSync, readFileSync } from 'node:fs';

/**
 * The most memory that this process has had, in megabytes. On Linux what getrusage tells begins with the size of the
 * process that started this one; the high-water mark of its own pages does not.
 */
export function peakMegabytes(): number {
  const status = '/proc/self/status';
  const own = existsSync(status) ? /VmHWM:\s*(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return Math.round((own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024);
}
