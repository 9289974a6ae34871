import type { Correction } from '../../model/diagnosis.ts';
import type { EvaluationReport } from '../../model/evaluation.ts';
import { parseFactKey } from '../../model/fact-keys.ts';
import type { Finding } from '../../model/finding.ts';
import type { Submission } from '../../model/submission.ts';
import type { TableReading } from '../../model/table.ts';
import type { TableId } from '../../model/table-id.ts';
import { UNIT_LABELS } from '../../model/unit.ts';
import type { Draft } from '../draft.ts';
import { suspicionsOf } from './suspicions-of.ts';

/** The other tables know one item of the section, and the section's figures are its own. */
const ONLY_ITEM = 0.95;

/** The only item of a section, left out: its figures are the section's. */
export function missingItems(report: EvaluationReport, { tables }: Submission): Draft[] {
  return suspicionsOf(report, 'omitted-items').flatMap(({ finding, hint: { table, section } }) => {
    const reading = tables.find((one) => one.table === table);
    const items = new Set(tables.flatMap((one) => itemsOf(one, section)));
    const [item, ...others] = items;
    if (!reading || item === undefined || others.length > 0) return [];
    const corrections = figuresFor(reading, section, item);
    return corrections.length > 0 ? [draftOf(finding, table, section, item, corrections)] : [];
  });
}

const itemsOf = ({ table, rows }: TableReading, section: string): string[] =>
  table === 'T06'
    ? []
    : rows.flatMap(({ code }) => (code?.startsWith(section) && code.length > section.length ? [code] : []));

function figuresFor(
  { table, file, sheet, facts }: TableReading,
  section: string,
  item: string,
): Correction[] {
  return facts.flatMap(({ key, value, text, unit }) => {
    const parts = parseFactKey(key);
    if (parts?.code !== section || value.isZero()) return [];
    const figure = `${table.toLowerCase()}.${item}${parts.column === undefined ? '' : `.${parts.column}`}`;
    const location = {
      file,
      ...(sheet === undefined ? {} : { sheet }),
      table,
      fact: figure,
      label: item,
      text: '',
    };
    return [{ figure, location, stated: '', suggested: text, unit: UNIT_LABELS[unit] }];
  });
}

const draftOf = (
  { id }: Finding,
  table: TableId,
  section: string,
  item: string,
  corrections: readonly Correction[],
): Draft => ({
  status: 'named',
  corrections,
  cause: 'omitted-line',
  messageId: 'slip.omitted-item',
  data: { table, section, item },
  confidence: ONLY_ITEM,
  explains: [id],
  rivals: [],
});
