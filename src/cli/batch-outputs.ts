import { dirname, relative, resolve } from 'node:path';
import { departmentLines, departmentRow } from '../batch/summarise.ts';
import { writeAtomically } from '../io/write-atomically.ts';
import type { BatchFinding } from '../model/batch.ts';
import type { BatchSummary, DepartmentRow } from '../model/batch-summary.ts';
import { unmetOf } from '../model/describe-standing.ts';
import { SEVERITIES, type Severity } from '../model/severity.ts';
import type { Requirement } from '../model/standing.ts';
import { TABLE_IDS } from '../model/table-id.ts';
import { renderBatchCsv } from '../report/batch-csv.ts';
import { renderBatchJson } from '../report/batch-json.ts';
import { policyProblems } from '../report/batch-terminal/policy.ts';
import { renderBatchTerminal } from '../report/batch-terminal.ts';
import type { BatchOutputOptions, BatchTarget } from './batch-options.ts';
import { styleFor, wantsColour } from './colour.ts';
import type { ExitCode } from './exit-code.ts';
import { type Streams, writeReport } from './streams.ts';

export interface FinishedBatch {
  readonly summary: BatchSummary;
  /** Files of its lines. */
  readonly journals: readonly string[];
  /** Folder of the departments' own reports. */
  readonly reports?: string;
}

/** Writes every summary that was asked for; lines themselves are there already. */
export async function writeBatchOutputs(
  batch: FinishedBatch,
  targets: readonly BatchTarget[],
  options: BatchOutputOptions,
  streams: Streams,
): Promise<void> {
  for (const target of targets) {
    if (target.format === 'ndjson') continue;
    const content = await renderTarget(target, batch, options, streams);
    if (target.file === undefined) await writeReport(streams.stdout, content);
    else writeAtomically(target.file, content);
  }
}

async function renderTarget(
  { format, file }: BatchTarget,
  { summary, journals, reports }: FinishedBatch,
  options: BatchOutputOptions,
  { stdout }: Streams,
): Promise<string | Uint8Array> {
  const { lang, color, verbose = false } = options;
  switch (format) {
    case 'json':
      return renderBatchJson(summary);
    case 'csv':
      return renderBatchCsv(await sortedRows(journals), { lang });
    case 'html': {
      const { renderBatchHtml } = await import('../report/batch-html.ts');
      const reportBase = reports === undefined ? undefined : linkBetween(file, reports);
      return renderBatchHtml(summary, await sortedRows(journals), {
        lang,
        ...(reportBase === undefined ? {} : { reportBase }),
      });
    }
    case 'xlsx': {
      const { MOST_FINDINGS, renderBatchXlsx } = await import('../report/batch-xlsx.ts');
      const { findings, cut } = await firstFindings(journals, MOST_FINDINGS);
      return renderBatchXlsx({ summary, rows: await sortedRows(journals), findings, cut }, { lang });
    }
    default: {
      const onScreen = file === undefined && stdout.isTTY === true;
      return renderBatchTerminal(summary, {
        lang,
        width: onScreen ? Math.min(Math.max(stdout.columns ?? 80, 60), 120) : 80,
        style: styleFor(file === undefined && wantsColour(color, process.env, stdout)),
        verbose,
        ...(journals.length === 1 ? { journal: journals[0]! } : {}),
      });
    }
  }
}

async function sortedRows(journals: readonly string[]): Promise<DepartmentRow[]> {
  const rows: DepartmentRow[] = [];
  for await (const line of departmentLines(journals)) rows.push(departmentRow(line));
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function firstFindings(journals: readonly string[], most: number) {
  const findings: { id: string; finding: BatchFinding }[] = [];
  let cut = false;
  for await (const line of departmentLines(journals)) {
    cut ||= line.more > 0;
    for (const finding of line.findings) {
      if (findings.length < most) findings.push({ id: line.id, finding });
      else cut = true;
    }
  }
  return { findings, cut };
}

/** From the page to the folder of reports, as a link. */
function linkBetween(page: string | undefined, folder: string): string {
  const path = relative(page === undefined ? '.' : dirname(resolve(page)), resolve(folder));
  return path.split(/[\\/]/).map(encodeURIComponent).join('/');
}

/** What makes a batch fail. */
export interface BatchGate {
  readonly failOn: Severity;
  readonly failOnUnchecked: boolean;
  readonly require: readonly Requirement[];
}

/**
 * 2 where something could not be read or checked, else as the findings are, else 3 where a department lacks what
 * is required or left something unchecked; findings just `recorded` in a baseline fail nothing. Copies and
 * complaints about configurations are warnings.
 */
export function batchExitCode(summary: BatchSummary, gate: BatchGate, recorded = false): ExitCode {
  const { departments, findings, copies, policy } = summary;
  if (departments.failed + departments.unread > 0) return 2;
  const other = copies.length + policyProblems(policy).length;
  const counts = recorded
    ? { error: 0, warning: other, note: 0 }
    : { ...findings, warning: findings.warning + other };
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(gate.failOn) + 1);
  if (failing.some((severity) => counts[severity] > 0)) return 1;
  return isShort(summary, gate) ? 3 : 0;
}

function isShort({ unchecked, checks }: BatchSummary, { require, failOnUnchecked }: BatchGate): boolean {
  const missing = TABLE_IDS.filter((table) => unchecked.tables[table] > 0);
  const narrative = unchecked.narratives === 0;
  const complete = missing.length === 0 && narrative;
  const tables = TABLE_IDS.filter((table) => !missing.includes(table));
  if (unmetOf({ complete, tables, missing, narrative, skipped: [] }, require).length > 0) return true;
  return failOnUnchecked && (!complete || checks.undecided > 0);
}
