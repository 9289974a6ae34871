import { listRules } from '../../index.ts';
import { nearestName } from '../../model/nearest-name.ts';
import type { Language } from '../../model/rule.ts';
import { displayWidth, padEnd } from '../../report/layout/display-width.ts';
import { wrapText } from '../../report/layout/wrap.ts';
import { renderMessage } from '../../report/message.ts';
import { styleFor, wantsColour } from '../colour.ts';
import type { ExitCode } from '../exit-code.ts';
import { type Streams, writeReport } from '../streams.ts';
import { UsageError } from '../usage-error.ts';

export interface ExplainArguments {
  readonly id: string;
  readonly options: { readonly lang: Language; readonly color?: boolean };
}

/** `juesuan explain T05-02`: what the rule checks, its formula, why, an example that fails, what to do. */
export async function explainCommand(
  { id, options: { lang, color } }: ExplainArguments,
  { stdout }: Streams,
): Promise<ExitCode> {
  const rules = listRules();
  const wanted = id.toUpperCase();
  const rule = rules.find((known) => known.id.toUpperCase() === wanted || known.name === id);
  if (!rule) {
    const near =
      nearestName(
        wanted,
        rules.map((known) => known.id),
      ) ??
      nearestName(
        id,
        rules.map((known) => known.name),
      );
    throw near ? new UsageError('usage.rule-typo', { id, near }) : new UsageError('usage.rule', { id });
  }
  const say = (messageId: string) => renderMessage(messageId, {}, lang);
  const style = styleFor(wantsColour(color, process.env, stdout));
  const width = Math.min(stdout.isTTY ? (stdout.columns ?? 80) : 80, 100);
  const rows: [string, string][] = [
    [say('explain.severity'), `${say(`severity.${rule.severity}`)} · ${say(`kind.${rule.kind}`)}`],
    [say('explain.name'), rule.name],
    ...(rule.formula === undefined
      ? []
      : ([[say('explain.formula'), rule.formula]] satisfies [string, string][])),
    [say('explain.basis'), rule.basis[lang]],
    [say('explain.why'), rule.why[lang]],
    [say('explain.example'), rule.example[lang]],
    [say('explain.fix'), rule.fix[lang]],
  ];
  const labelWidth = Math.max(...rows.map(([label]) => displayWidth(label)));
  const lines = rows.flatMap(([label, text]) =>
    wrapText(text, width - labelWidth - 4).map(
      (line, at) => `  ${style.dim(padEnd(at === 0 ? label : '', labelWidth))}  ${line}`,
    ),
  );
  await writeReport(stdout, `${style.strong(`${rule.id}  ${rule.title[lang]}`)}\n${lines.join('\n')}\n`);
  return 0;
}
