import { DEPARTMENT_STATUSES, type DepartmentStatus } from '../model/batch.ts';
import type { BatchSummary } from '../model/batch-summary.ts';
import type { Language } from '../model/rule.ts';
import { areaLines, completenessText } from './batch-terminal/areas.ts';
import { changeLines } from './batch-terminal/changes.ts';
import { type BatchTerminalContext, rest } from './batch-terminal/context.ts';
import { copyLines } from './batch-terminal/copies.ts';
import { oddNameLines } from './batch-terminal/odd-names.ts';
import { policyLines } from './batch-terminal/policy.ts';
import { alignRows } from './batch-terminal/rows.ts';
import { uncheckedLines } from './batch-terminal/unchecked.ts';
import { grouped, percent } from './grouped-number.ts';
import { onOneLine, showHiddenBetweenColours } from './hidden-characters.ts';
import { displayWidth } from './layout/display-width.ts';
import { wrapText } from './layout/wrap.ts';
import { renderMessage } from './message.ts';
import { plainStyle, type Style } from './style.ts';

export interface BatchTerminalOptions {
  readonly lang: Language;
  /** Columns; 80 unless told. */
  readonly width?: number;
  readonly style?: Style;
  /** Every rule, and everything that was not checked. */
  readonly verbose?: boolean;
  /** Where the lines are. */
  readonly journal?: string;
}

const STATUS_STYLE: Readonly<Record<DepartmentStatus, keyof Style>> = {
  failed: 'error',
  unread: 'error',
  error: 'error',
  warning: 'warning',
  clean: 'good',
};
const BAR = 24;

/** A batch for people: departments by result, rules, kinds, the worst, what was not checked, copies. */
export function renderBatchTerminal(given: BatchSummary, options: BatchTerminalOptions): string {
  const { lang } = options;
  const summary = onOneLine(given);
  const context: BatchTerminalContext = {
    lang,
    width: options.width ?? 80,
    style: options.style ?? plainStyle,
    most: options.verbose ? Number.POSITIVE_INFINITY : 10,
    say: (messageId, data = {}) => renderMessage(messageId, data, lang),
  };
  const lines = [
    ...resultLines(summary, context),
    ...wrapText(completenessText(summary, lang), context.width).map(
      summary.completeness.complete < summary.departments.total ? context.style.warning : context.style.good,
    ),
    ...section('batch.changes', changeLines(summary, context), context),
    ...section('batch.areas', areaLines(summary, context), context),
    ...section('batch.rules', ruleLines(summary, context), context),
    ...section('batch.kinds', kindLines(summary, context), context),
    ...section('batch.elements', elementLines(summary, context), context),
    ...section('batch.names', oddNameLines(summary, context), context),
    ...section('batch.worst', worstLines(summary, context), context),
    ...section('batch.unchecked', uncheckedLines(summary, context), context),
    ...section('batch.policy', policySection(summary, context), context),
    ...section('batch.copies', copyLines(summary, context), context),
    '',
    ...closingLines(summary, options.journal, context),
  ];
  return showHiddenBetweenColours(`${lines.map((line) => line.trimEnd()).join('\n')}\n`);
}

function resultLines({ departments, shard }: BatchSummary, { say, style }: BatchTerminalContext): string[] {
  const count = grouped(departments.total);
  const title = shard
    ? say('batch.title-shard', { count, index: String(shard.index), shards: String(shard.count) })
    : say('batch.title', { count });
  const rows = [...DEPARTMENT_STATUSES].reverse().map((status) => {
    const share = departments[status] / Math.max(1, departments.total);
    return {
      cells: [say(`batch.status.${status}`), grouped(departments[status]), percent(share)],
      tail: style[STATUS_STYLE[status]]('█'.repeat(Math.ceil(share * BAR))),
    };
  });
  return [style.strong(title), '', ...alignRows(rows, ['start', 'end', 'end'])];
}

function section(titleId: string, lines: readonly string[], { say, style }: BatchTerminalContext): string[] {
  return lines.length === 0 ? [] : ['', style.strong(say(titleId)), ...lines];
}

function ruleLines({ byRule }: BatchSummary, context: BatchTerminalContext): string[] {
  const { say, lang, style } = context;
  const head = { cells: [say('batch.departments'), say('batch.findings'), say('batch.rule')], tail: '' };
  const rows = byRule.slice(0, context.most).map(({ id, title, severity, departments, findings }) => ({
    cells: [grouped(departments), grouped(findings), style[severity](id)],
    tail: title[lang],
  }));
  return cut(
    [...alignRows([head, ...rows], ['end', 'end', 'start'], context.width), ...rest(byRule.length, context)],
    rows,
  );
}

function elementLines({ byElement }: BatchSummary, context: BatchTerminalContext): string[] {
  const { say, lang } = context;
  const lacking = byElement.filter(({ missing }) => missing > 0);
  const head = { cells: [say('batch.missing-in'), say('batch.unknown-in')], tail: say('checklist.element') };
  const rows = lacking.slice(0, context.most).map(({ title, missing, unknown }) => ({
    cells: [grouped(missing), grouped(unknown)],
    tail: title[lang],
  }));
  return cut(
    [...alignRows([head, ...rows], ['end', 'end'], context.width), ...rest(lacking.length, context)],
    rows,
  );
}

function kindLines({ byKind }: BatchSummary, { say, width }: BatchTerminalContext): string[] {
  const most = Math.max(1, ...byKind.map(({ findings }) => findings));
  const head = { cells: [say('batch.departments'), say('batch.findings'), say('batch.kind')], tail: '' };
  const rows = byKind.map(({ kind, departments, findings }) => ({
    cells: [grouped(departments), grouped(findings), say(`kind.${kind}`)],
    tail: '▪'.repeat(Math.ceil((findings / most) * BAR)),
  }));
  return cut(alignRows([head, ...rows], ['end', 'end', 'start'], width), rows);
}

function worstLines({ worst }: BatchSummary, { say, width }: BatchTerminalContext): string[] {
  const head = { cells: [say('batch.errors'), say('batch.warnings')], tail: say('batch.id') };
  const rows = worst.map(({ error, warning, id, unit }) => ({
    cells: [grouped(error), grouped(warning)],
    tail: unit === '' || id.includes(unit) ? id : `${id} ${unit}`,
  }));
  return cut(alignRows([head, ...rows], ['end', 'end'], width), rows);
}

function policySection(summary: BatchSummary, context: BatchTerminalContext): string[] {
  const lines = policyLines(summary, context.lang);
  return [
    ...lines
      .slice(0, context.most)
      .flatMap((line) =>
        wrapText(line, context.width - 4).map((part, at) => `${at === 0 ? '  ' : '    '}${part}`),
      ),
    ...rest(lines.length, context),
  ];
}

/** A heading without rows is no list. */
const cut = (lines: string[], rows: readonly unknown[]): string[] => (rows.length === 0 ? [] : lines);

function closingLines(
  { checks, findings, read, prior, run, departments }: BatchSummary,
  journal: string | undefined,
  { say, width }: BatchTerminalContext,
): string[] {
  const numbers = (counts: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, grouped(count)]));
  const sentences = [
    say('batch.checks', numbers(checks)),
    say('batch.coverage', numbers(read)),
    ...(prior ? [say('batch.prior', numbers(prior))] : []),
    ...(run
      ? [
          say('batch.run', {
            seconds: run.seconds.toFixed(1),
            rate: (Math.max(0, departments.total - run.resumed) / Math.max(0.001, run.seconds)).toFixed(1),
            cpu: run.cpuSeconds.toFixed(1),
            memory: grouped(run.peakMegabytes),
            jobs: String(run.jobs),
          }),
          ...(run.cached > 0 ? [say('batch.run-cached', { count: grouped(run.cached) })] : []),
          ...(run.resumed > 0 ? [say('batch.run-resumed', { count: grouped(run.resumed) })] : []),
          ...(run.retried > 0 ? [say('batch.run-retried', { count: grouped(run.retried) })] : []),
        ]
      : []),
    ...(journal === undefined ? [] : [say('batch.journal', { file: journal })]),
    ...(findings.error + findings.warning > 0 ? [say('batch.next')] : []),
  ];
  return sentences.flatMap((sentence) =>
    displayWidth(sentence) <= width ? [sentence] : wrapText(sentence, width),
  );
}
