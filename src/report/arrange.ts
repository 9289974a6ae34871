import type { Diagnosis } from '../model/diagnosis.ts';
import type { Finding } from '../model/finding.ts';
import { isInOtherTable, type Location } from '../model/location.ts';
import type { Result } from '../model/result.ts';
import { SEVERITIES, type Severity } from '../model/severity.ts';
import type { TableId } from '../model/table-id.ts';

/** Findings that belong together: under one diagnosis, or sharing a suspect cell; the lowest level first. */
export interface Block {
  readonly diagnosis?: Diagnosis;
  readonly findings: readonly Finding[];
}

/** One table, or one section of the narrative; none of them for findings about the submission as a whole. */
export interface ReportSection {
  readonly table?: TableId;
  readonly file?: string;
  readonly sheet?: string;
  readonly section?: string;
  /** A table that is none of the nine. */
  readonly isOther?: true;
  readonly blocks: readonly Block[];
}

interface Placed extends Block {
  readonly place: Location | undefined;
}

export const severityRank = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** The findings of at least `least` severity, by table and section, worst first. */
export function arrangeFindings(result: Result, least: Severity): ReportSection[] {
  const shown = result.findings.filter((finding) => severityRank(finding.severity) <= severityRank(least));
  const sections = new Map<string, { head: Omit<ReportSection, 'blocks'>; blocks: Placed[] }>();
  for (const block of blocksOf(shown, result.diagnoses)) {
    const head = headOf(block.place);
    const key = JSON.stringify(head);
    const section = sections.get(key) ?? { head, blocks: [] };
    section.blocks.push(block);
    sections.set(key, section);
  }
  return [...sections.values()]
    .map(({ head, blocks }) => ({ head, blocks: blocks.sort(compareBlocks) }))
    .sort((a, b) => compareBlocks(a.blocks[0]!, b.blocks[0]!))
    .map(({ head, blocks }) => ({
      ...head,
      blocks: blocks.map(({ findings, diagnosis }) => ({ findings, ...(diagnosis ? { diagnosis } : {}) })),
    }));
}

function blocksOf(findings: readonly Finding[], diagnoses: readonly Diagnosis[]): Placed[] {
  const byId = new Map(diagnoses.map((diagnosis) => [diagnosis.id, diagnosis]));
  const buckets = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = finding.diagnosis !== undefined && byId.has(finding.diagnosis);
    const key = known
      ? `diagnosis ${finding.diagnosis}`
      : finding.group
        ? `group ${finding.group}`
        : finding.id;
    const bucket = buckets.get(key);
    if (bucket) bucket.push(finding);
    else buckets.set(key, [finding]);
  }
  return [...buckets.values()].map((bucket) => {
    const diagnosis = byId.get(bucket[0]!.diagnosis ?? '');
    // Only a named culprit draws its findings to its own place.
    const culprit = diagnosis?.status === 'named' ? diagnosis.corrections[0]?.location : undefined;
    const place = culprit ?? bucket[0]!.locations[0];
    return { findings: bucket, place, ...(diagnosis ? { diagnosis } : {}) };
  });
}

function headOf(place: Location | undefined): Omit<ReportSection, 'blocks'> {
  if (!place) return {};
  const sheet = place.sheet === undefined ? {} : { sheet: place.sheet };
  if (place.table) return { table: place.table, file: place.file, ...sheet };
  if (isInOtherTable(place)) return { file: place.file, ...sheet, isOther: true };
  return { file: place.file, ...sheet, ...(place.section === undefined ? {} : { section: place.section }) };
}

const worst = (block: Block): number =>
  Math.min(...block.findings.map((finding) => severityRank(finding.severity)));

/** Worst first, then what is surest: a cause that can be named before one that cannot. */
const compareBlocks = (a: Placed, b: Placed): number =>
  worst(a) - worst(b) || sureness(b) - sureness(a) || comparePlaces(a.place, b.place);

/** To the tenth: less is no reason to leave the order of the text. */
const sureness = ({ diagnosis }: Block): number =>
  diagnosis?.status === 'named' ? Math.round(diagnosis.confidence * 10) : 0;

/** The submission as a whole, then tables in their order, then the narrative from top to bottom. */
function comparePlaces(a: Location | undefined, b: Location | undefined): number {
  const rank = (place: Location | undefined) => (place === undefined ? 0 : place.table ? 1 : 2);
  const number = (place: Location | undefined) => place?.row ?? place?.line ?? place?.paragraph ?? 0;
  return (
    rank(a) - rank(b) ||
    compareText(a?.table ?? '', b?.table ?? '') ||
    compareText(a?.file ?? '', b?.file ?? '') ||
    number(a) - number(b) ||
    (a?.column ?? a?.start ?? 0) - (b?.column ?? b?.start ?? 0)
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
