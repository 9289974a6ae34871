import { bindColumns } from './bind-columns.ts';
import { isEconomicCode } from './economic-names.ts';
import type { Body } from './find-body.ts';
import type { Header } from './find-header.ts';
import { findByLabel, normaliseLabel } from './normalise-label.ts';
import type { Section } from './split-sections.ts';
import type { CompiledTemplate } from './template.ts';

/** A sheet as far as it is known before a template has read it. */
export interface Candidate extends Body {
  readonly section: Section;
  readonly header: Header;
}

/** The tables whose own marks a sheet bears, whatever its title says: columns or lines that only they have. */
export function tablesShown(
  candidate: Candidate,
  among: readonly CompiledTemplate[] = candidate.section.templates.templates,
): CompiledTemplate[] {
  return among.filter((template) => isShown(candidate, template));
}

export function isShown(candidate: Candidate, template: CompiledTemplate): boolean {
  const { evidence } = template;
  if (!evidence) return false;
  if (evidence.codes === 'economic') return countEconomicCodes(candidate) >= evidence.atLeast;
  const found = new Set<string>();
  if (evidence.columns) addColumns(found, candidate, template, evidence.columns);
  if (evidence.rows) addRows(found, candidate, template, evidence.rows, evidence.atLeast);
  return found.size >= evidence.atLeast;
}

function addColumns(
  found: Set<string>,
  { header }: Candidate,
  template: CompiledTemplate,
  wanted: readonly string[],
) {
  for (const { use, key } of bindColumns(header.paths, template)) {
    if (use === 'value' && key !== undefined && wanted.includes(key)) found.add(key);
  }
}

function addRows(
  found: Set<string>,
  candidate: Candidate,
  template: CompiledTemplate,
  wanted: readonly string[],
  enough: number,
) {
  const labels = template.rowLabels.all;
  const look = (label: string) => {
    for (const { entry } of findByLabel(labels, label) ?? [])
      if (wanted.includes(entry.key)) found.add(entry.key);
  };
  const { section, header, bodyRows } = candidate;
  if (template.layout === 'items') for (const path of header.paths) for (const cell of path) look(cell.label);
  for (const row of bodyRows) {
    if (found.size >= enough) return;
    for (const cell of section.rows[row]!) {
      const text = cell.trim();
      if (BARE_FIGURE.test(text)) continue;
      if (text.length > 2 && text.length < 40 && text.charCodeAt(0) > 0x2e) look(normaliseLabel(text));
    }
  }
}

const BARE_FIGURE = /^[\d.,]+$/;

function countEconomicCodes({ section, bodyRows }: Candidate): number {
  let count = 0;
  for (const row of bodyRows) {
    for (const text of section.rows[row]!) {
      const isCodeLength = text.length === 3 || text.length === 5;
      if (isCodeLength && isEconomicCode(text)) count++;
      else if (text.length >= 5 && /^\s*2\d{4}/.test(text) && !text.includes('.')) return 0;
      else if (/^\s*3\d\d(?:\d\d)?\s*\p{Script=Han}/u.test(text)) count++;
    }
  }
  return count;
}
