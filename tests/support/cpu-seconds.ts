import { readFileSync } from 'node:fs';

/** Ticks a second of what Linux tells in /proc, on every machine that Node runs on. */
const TICKS = 100;

/** Seconds that a process and its threads have computed; `undefined` where the machine does not tell, or it has ended. */
export function cpuSeconds(pid: number | undefined): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, in brackets, may hold spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return undefined;
  }
}
