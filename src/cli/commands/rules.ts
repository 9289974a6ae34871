import { listRules } from '../../index.ts';
import type { Language, RuleMeta } from '../../model/rule.ts';
import { SEVERITIES } from '../../model/severity.ts';
import { jsonText } from '../../report/json-text.ts';
import { displayWidth, padEnd } from '../../report/layout/display-width.ts';
import { wrapText } from '../../report/layout/wrap.ts';
import { renderMessage } from '../../report/message.ts';
import type { Style } from '../../report/style.ts';
import { styleFor, wantsColour } from '../colour.ts';
import type { ExitCode } from '../exit-code.ts';
import { type Streams, writeReport } from '../streams.ts';

export interface RulesOptions {
  readonly lang: Language;
  readonly format: 'terminal' | 'json';
  readonly color?: boolean;
}

/** `juesuan rules`: every rule, one a line. */
export async function rulesCommand(
  { lang, format, color }: RulesOptions,
  { stdout }: Streams,
): Promise<ExitCode> {
  const rules = listRules();
  const style = styleFor(wantsColour(color, process.env, stdout));
  const width = stdout.isTTY ? (stdout.columns ?? 80) : 80;
  const text =
    format === 'json' ? `${jsonText(rules, 2)}\n` : `${ruleTable(rules, lang, style, width).join('\n')}\n`;
  await writeReport(stdout, text);
  return 0;
}

function ruleTable(rules: readonly RuleMeta[], lang: Language, style: Style, width: number): string[] {
  const say = (id: string, data = {}) => renderMessage(id, data, lang);
  const rows = rules.map((rule) => ({
    severity: rule.severity,
    cells: [rule.id, say(`severity.${rule.severity}`), say(`kind.${rule.kind}`)],
    title: rule.title[lang],
  }));
  const head = [say('rules.id'), say('rules.severity'), say('rules.kind')];
  const widths = head.map((title, column) =>
    Math.max(displayWidth(title), ...rows.map(({ cells }) => displayWidth(cells[column]!))),
  );
  const left = (cells: readonly string[]) =>
    cells.map((cell, column) => padEnd(cell, widths[column]!)).join('  ');
  const indent = widths.reduce((sum, column) => sum + column + 2, 0);
  const counts = SEVERITIES.map((severity) => ({
    count: rules.filter((rule) => rule.severity === severity).length,
    severity,
  }));
  return [
    style.strong(`${left(head)}  ${say('rules.title')}`),
    ...rows.flatMap(({ cells, title, severity }) =>
      wrapText(title, Math.max(20, width - indent)).map((line, at) =>
        at === 0
          ? `${left([cells[0]!])}  ${style[severity](padEnd(cells[1]!, widths[1]!))}  ${padEnd(cells[2]!, widths[2]!)}  ${line}`
          : ' '.repeat(indent) + line,
      ),
    ),
    '',
    say('rules.count', {
      count: String(rules.length),
      ...Object.fromEntries(counts.map(({ severity, count }) => [severity, String(count)])),
    }),
  ];
}
