import { standingOf } from '../model/describe-standing.ts';
import type { Result } from '../model/result.ts';
import type { Language } from '../model/rule.ts';
import type { Skipped, Standing } from '../model/standing.ts';
import { TABLE_IDS, type TableId } from '../model/table-id.ts';
import { hasMessage, renderMessage } from './message.ts';
import { tableRanges } from './table-ranges.ts';

/** A sentence and how good the news is; in words as much as in colour. */
export interface Told {
  readonly tone: 'good' | 'warning' | 'error';
  readonly text: string;
}

/** File names listed for one reason. */
const NAMED = 3;

/** `依据：表 9/9；情况说明 决算说明.txt；读到数字 412 个，核对到 396 个（96%）`. */
export function basisText(result: Result, lang: Language): string {
  const { narrative, figures } = standingOf(result);
  const say = sayIn(lang);
  const texts = result.submission.sources.filter(({ role }) => role === 'narrative');
  const parts = [
    tablesText(result, lang),
    ...(narrative
      ? texts.map(({ file }) => say('report.narrative-file', { file }))
      : [say('report.no-narrative')]),
    ...(figures
      ? [
          say('standing.figures', {
            read: String(figures.read),
            tied: String(figures.tied),
            percent: figures.read === 0 ? '0' : String(Math.floor((figures.tied / figures.read) * 100)),
          }),
        ]
      : []),
  ];
  return say('standing.basis', { what: parts.join(say('report.clause-separator')) });
}

/** `表 9/9`; of a budget, whose tables are not the nine, how many were read. */
function tablesText(result: Result, lang: Language): string {
  const say = sayIn(lang);
  const { isBudget, sources } = result.submission;
  if (isBudget) {
    const count = String(sources.filter(({ role }) => role === 'unknown').length);
    return say('standing.budget-tables', { count });
  }
  const { tables } = standingOf(result);
  return say(tables.length % TABLE_IDS.length === 0 ? 'standing.all-or-none' : 'standing.tables', {
    count: String(tables.length),
    of: String(TABLE_IDS.length),
    tables: rangesText(tables, lang),
  });
}

/** What was left out, a line a reason: `没有核对：公告.ofd（不能读取这种格式）`. */
export function skippedTexts(result: Result, lang: Language): string[] {
  const say = sayIn(lang);
  const byReason = new Map<string, string[]>();
  for (const one of standingOf(result).skipped) {
    const id = `skipped.${one.messageId}`;
    const reason = say(hasMessage(id) ? id : 'skipped.unread');
    byReason.set(reason, [...(byReason.get(reason) ?? []), nameOf(one)]);
  }
  return [...byReason].map(([reason, names]) => {
    const listed = names.slice(0, NAMED).join(say('report.list-separator'));
    const count = String(names.length);
    const files = names.length > NAMED ? say('standing.more', { names: listed, count }) : listed;
    return say('standing.skipped', { files, reason });
  });
}

/** What lacks, `没有 T08、T09；没有情况说明`; empty for a whole set. */
function lackingText(standing: Standing, lang: Language): string {
  const say = sayIn(lang);
  return [
    ...(standing.missing.length > 0
      ? [say('standing.without-tables', { tables: rangesText(standing.missing, lang) })]
      : []),
    ...(standing.narrative ? [] : [say('report.no-narrative')]),
  ].join(say('report.clause-separator'));
}

/** What came of it: silence is praise only where the set is whole; else what lacks, and what a gate asked for. */
export function conclusions(result: Result, lang: Language): Told[] {
  const found = standingOf(result);
  // A budget has tables of its own, and none of the nine is missing.
  const standing = result.submission.isBudget ? { ...found, missing: [] } : found;
  const lacking = lackingText(standing, lang);
  const say = sayIn(lang);
  const unmet = unmetText(standing, lang);
  return [
    ...verdictOf(result, lacking, say),
    ...(unmet === '' ? [] : [{ tone: 'error' as const, text: unmet }]),
  ];
}

/** Those conclusions that something lacks: what reports for other programs add to the findings. */
export const gapsOf = (result: Result, lang: Language): Told[] =>
  conclusions(result, lang).filter(({ tone }) => tone !== 'good');

function verdictOf({ summary, problems }: Result, lacking: string, say: Say): Told[] {
  const settled = (summary.waived ?? 0) + (summary.baseline ?? 0);
  const isUnread = problems.some(({ severity }) => severity === 'error');
  if (summary.error + summary.warning + settled > 0 || isUnread)
    return lacking === '' ? [] : [{ tone: 'warning', text: say('standing.incomplete', { lacking }) }];
  if (summary.passed === 0) return [{ tone: 'warning', text: say('closing.nothing-checked') }];
  return lacking === ''
    ? [{ tone: 'good', text: say('closing.clean') }]
    : [{ tone: 'warning', text: say('closing.clean-in-part', { lacking }) }];
}

/** What a gate asked for and the set lacks; empty where it has all. */
function unmetText(standing: Standing, lang: Language): string {
  const { unmet = [], missing, narrative } = standing;
  if (unmet.length === 0) return '';
  const asked = {
    ...standing,
    missing: missing.filter((table) => unmet.some((one) => ['complete', 'tables', table].includes(one))),
    narrative: narrative || !unmet.some((one) => one === 'complete' || one === 'narrative'),
  };
  return sayIn(lang)('standing.unmet', { required: unmet.join(','), lacking: lackingText(asked, lang) });
}

const rangesText = (tables: readonly TableId[], lang: Language): string =>
  tableRanges(tables).join(renderMessage('report.list-separator', {}, lang));

const nameOf = ({ file, sheet }: Skipped): string => (sheet === undefined ? file : `${file} [${sheet}]`);

type Say = (messageId: string, data?: Readonly<Record<string, string>>) => string;
const sayIn =
  (lang: Language): Say =>
  (messageId, data = {}) =>
    renderMessage(messageId, data, lang);
