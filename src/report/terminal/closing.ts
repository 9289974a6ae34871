import type { Location } from '../../model/location.ts';
import type { Result, Undecided } from '../../model/result.ts';
import { wrapText } from '../layout/wrap.ts';
import { conclusions } from '../standing-text.ts';
import { tableRanges } from '../table-ranges.ts';
import { likeness, reasonText, undecidedReasons } from '../undecided-reasons.ts';
import type { TerminalContext } from './context.ts';
import { excerptLines } from './excerpt.ts';
import { figurePlaceLines } from './figure-places.ts';

const REASONS_SHOWN = 3;

/** One line (wrapped): findings by severity, what passed, what could not be checked and why. */
export function closingLines(result: Result, context: TerminalContext): string[] {
  const { say, style, verbose, width } = context;
  const { summary } = result;
  const count = (value: number) => ({ count: String(value) });
  const unread = result.problems.filter((problem) => problem.severity === 'error').length;
  const notes = result.problems.filter((problem) => problem.severity === 'note').length;
  const parts = [
    say('closing.errors', count(summary.error)),
    say('closing.warnings', count(summary.warning)),
    say(summary.note > 0 && !verbose ? 'closing.hidden-notes' : 'closing.notes', count(summary.note)),
    ...(summary.waived ? [say('closing.waived', count(summary.waived))] : []),
    ...(summary.baseline
      ? [say(verbose ? 'closing.baseline' : 'closing.hidden-baseline', count(summary.baseline))]
      : []),
    say('closing.passed', count(summary.passed)),
    summary.undecided > 0
      ? say('closing.undecided', { ...count(summary.undecided), reasons: reasonsText(result, context) })
      : say('closing.none-undecided'),
    ...(unread > 0 ? [say('closing.unread-inputs', count(unread))] : []),
    ...(notes > 0 && !verbose ? [say('closing.reading-notes', count(notes))] : []),
  ];
  const counts = parts.join(say('report.clause-separator')) + say('report.end');
  const [verdict, ...others] = conclusions(result, context.lang);
  const tone =
    summary.error + unread > 0 ? 'error' : summary.warning > 0 ? 'warning' : (verdict?.tone ?? 'good');
  const sentence = [verdict?.text ?? '', counts].filter(Boolean).join(say('report.sentence-separator'));
  return [
    ...wrapText(sentence, width).map(style[tone]),
    ...others.flatMap(({ tone, text }) => wrapText(text, width).map(style[tone])),
    ...(context.quiet ? [] : coverageLines(result, context)),
  ];
}

/** Reasons that differ in their table, or in what they are about, only. */
interface Alike {
  readonly first: Undecided;
  readonly tables: Set<string>;
  readonly reasons: Set<string>;
  count: number;
}

/** `缺少 T07、T08 20 项`, most frequent first; reasons that differ in the table only are one. */
function reasonsText({ undecided }: Result, context: TerminalContext): string {
  const { say, lang } = context;
  const separator = say('report.list-separator');
  const groups = new Map<string, Alike>();
  for (const one of undecided) {
    const { table, ...rest } = one.data;
    // Reasons that read alike are one, whatever else is known of them.
    const key = likeness({ ...one, data: table === undefined ? rest : { ...rest, table: '' } }, lang);
    const group = groups.get(key) ?? { first: one, tables: new Set(), reasons: new Set(), count: 0 };
    if (table === undefined) group.reasons.add(reasonText(one, lang));
    else group.tables.add(table);
    group.count += 1;
    groups.set(key, group);
  }
  const sorted = [...groups.values()].sort((a, b) => b.count - a.count);
  const shown = sorted.length <= REASONS_SHOWN + 1 ? sorted : sorted.slice(0, REASONS_SHOWN);
  const texts = shown.map(({ first, tables, reasons, count }) => {
    const data = tables.size > 0 ? { ...first.data, table: tableRanges(tables).join(separator) } : first.data;
    const one = reasonText({ ...first, data }, lang);
    const reason = reasons.size > 1 ? say('undecided.and-the-like', { reason: one }) : one;
    return sorted.length === 1 ? reason : say('closing.reason', { reason, count: String(count) });
  });
  const rest = sorted.slice(shown.length).reduce((sum, { count }) => sum + count, 0);
  if (rest > 0) texts.push(say('closing.other-reasons', { count: String(rest) }));
  return texts.join(say('report.clause-separator'));
}

function coverageLines({ coverage }: Result, { say, style, verbose, width }: TerminalContext): string[] {
  if (!coverage || coverage.figures === 0) return [];
  const hidden = coverage.claimed < coverage.figures && !verbose;
  const sentence = say(hidden ? 'closing.coverage-hidden' : 'closing.coverage', {
    figures: String(coverage.figures),
    claimed: String(coverage.claimed),
  });
  return wrapText(sentence, width).map(style.dim);
}

/** Why rules could not be checked, a line a reason; which rules, where they are few. */
export function undecidedLines(result: Result, { lang, say, style, width }: TerminalContext): string[] {
  const reasons = undecidedReasons(result, lang);
  if (reasons.length === 0) return [];
  return [
    style.strong(say('verbose.undecided')),
    ...reasons.flatMap(({ reason, rules, count }) => {
      const ids = rules.length <= RULES_NAMED ? rules.join(say('report.list-separator')) : '';
      const data = { reason, count: String(count), rules: String(rules.length), ids };
      const text = say(ids === '' ? 'verbose.undecided-reason' : 'verbose.undecided-rules', data);
      return wrapText(text, width - 4).map((line, at) => (at === 0 ? `  ${line}` : `    ${line}`));
    }),
    '',
  ];
}

/** More ids than this tell nobody anything. */
const RULES_NAMED = 4;

/** The printed figures that no rule saw, and those of which it would not see the last digit. */
export function uncheckedLines(result: Result, context: TerminalContext): string[] {
  const { unchecked = [], lastDigits = [] } = result;
  const { say, style } = context;
  const under = (title: string, places: readonly Location[]): string[] =>
    places.length === 0 ? [] : [style.strong(say(title)), ...figurePlaceLines(places, context), ''];
  return [...under('verbose.unchecked', unchecked), ...under('verbose.last-digits', lastDigits)];
}

/** The figures of the narrative that no claim took up. */
export function unreadLines({ coverage }: Result, { say, style, width }: TerminalContext): string[] {
  if (!coverage || coverage.unread.length === 0) return [];
  const clauses = coverage.unread.flatMap((location) =>
    excerptLines([location], width - 2, style, style.warning).map((line) => `  ${line}`),
  );
  return [style.strong(say('verbose.unread')), ...clauses, ''];
}
