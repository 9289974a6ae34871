import type { Finding } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import { hash64 } from './hash64.ts';

const FIGURE = /[0-9０-９][0-9０-９,，.．]*/g;
const AMOUNT = /^[-－]?[0-9０-９,，]*[.．]?[0-9０-９]+[%％]?$/;

/**
 * Gives every finding the name it keeps from run to run: its rule and the place it is about, by fact or
 * clause, so that inserted rows, reworded neighbours and changed amounts leave it alone. Findings that would
 * share a name are numbered in their order.
 */
export function fingerprintFindings(findings: readonly Finding[]): Finding[] {
  const times = new Map<string, number>();
  return findings.map((finding) => {
    const name = hash64(`${finding.rule}\n${anchorOf(finding)}`);
    const count = (times.get(name) ?? 0) + 1;
    times.set(name, count);
    return { ...finding, fingerprint: count === 1 ? name : `${name}-${count}` };
  });
}

function anchorOf({ locations, data }: Finding): string {
  const [first] = locations;
  if (first) return placeOf(first);
  return Object.entries(data)
    .filter(([, value]) => !AMOUNT.test(value))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('\n');
}

function placeOf({ fact, table, label, section, excerpt, excerptStart, start, text }: Location): string {
  if (fact !== undefined) return fact;
  if (table !== undefined) return `${table}\n${bare(label ?? text)}`;
  if (excerpt === undefined) return `${bare(section ?? '')}\n${bare(text)}`;
  const before = excerpt.slice(0, Math.max(0, (start ?? 0) - (excerptStart ?? 0)));
  const ordinal = before.match(FIGURE)?.length ?? 0;
  return `${bare(section ?? '')}\n${bare(excerpt)}\n${ordinal}`;
}

/** Without spaces and with figures left open: 占 12.55% and 占15.02 % are the same words. */
const bare = (text: string): string => text.replaceAll(FIGURE, '#').replaceAll(/\s+/g, '');
