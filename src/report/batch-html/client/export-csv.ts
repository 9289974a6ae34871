import type { PageData, PageRow } from '../page-data.ts';

/** Saves the rows as they are listed, for Excel and WPS; no cell can run as a formula. */
export function exportCsv(rows: readonly PageRow[], data: PageData): void {
  const lines = rows.map((row) => {
    const [id, unit, year, status, error, warning, note, undecided, rules, problem] = row;
    const rule = data.rules[rules[0] ?? -1]?.id ?? '';
    return [
      id,
      unit,
      year || '',
      data.statuses[status]!.label,
      error,
      warning,
      note,
      undecided,
      problem || rule,
    ];
  });
  const text = [data.headings, ...lines].map((line) => `${line.map(escapeCell).join(',')}\r\n`).join('');
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv' }));
  anchor.download = 'juesuan-batch.csv';
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
}

function escapeCell(value: string | number): string {
  const text = String(value);
  const safe = /^\s*[=+\-@＝＋－＠|]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
