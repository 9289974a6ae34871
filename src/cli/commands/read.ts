import { explainNarrative, gatherSubmissions, type TextExplanation } from '../../index.ts';
import { endableReader } from '../../io/endable-reader.ts';
import type { Language } from '../../model/rule.ts';
import { jsonText } from '../../report/json-text.ts';
import { renderMessage } from '../../report/message.ts';
import { renderProblem } from '../../report/problem.ts';
import { renderTextExplanation } from '../../report/text-explanation-terminal.ts';
import { homeOf } from '../check-run.ts';
import { styleFor, wantsColour } from '../colour.ts';
import type { ExitCode } from '../exit-code.ts';
import { checkOptionsOf, settingsReader } from '../settings.ts';
import { type Streams, writeOut, writeReport } from '../streams.ts';

export interface ReadArguments {
  readonly path: string;
  readonly options: {
    readonly line?: number;
    readonly format: 'terminal' | 'json';
    readonly lang: Language;
    readonly color?: boolean;
  };
}

/** `juesuan read 说明.txt`: how each paragraph is understood, and what else it could mean. */
export async function readCommand({ path, options }: ReadArguments, streams: Streams): Promise<ExitCode> {
  const { line, format, lang, color } = options;
  const settings = await settingsReader({})(homeOf(path));
  const reading = { ...checkOptionsOf(settings), readBinary: endableReader() };
  const found: TextExplanation[] = [];
  for (const submission of await gatherSubmissions([path], { maxFileBytes: settings.limits.maxFileBytes }))
    found.push(atLine(await explainNarrative(submission, reading), line));
  const complaints = found.flatMap(({ file, paragraphs, problems, submission }) => {
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) return errors.map((problem) => renderProblem(problem, lang));
    if (file === undefined) return [renderMessage('read.no-narrative', { path: submission.id }, lang)];
    if (paragraphs.length > 0) return [];
    return line === undefined
      ? [renderMessage('read.no-figures', { file }, lang)]
      : [renderMessage('read.nothing-at-line', { file, line: String(line) }, lang)];
  });
  for (const complaint of complaints)
    await writeOut(streams.stderr, `${renderMessage('failure.prefix', {}, lang)}${complaint}\n`);
  const { stdout } = streams;
  const width = Math.min(stdout.isTTY ? (stdout.columns ?? 80) : 80, 100);
  const style = styleFor(wantsColour(color, process.env, stdout));
  const shown = found.filter(({ paragraphs }) => paragraphs.length > 0);
  if (format === 'json') await writeReport(stdout, `${jsonText(found.length === 1 ? found[0] : found, 2)}\n`);
  else if (shown.length > 0)
    await writeReport(
      stdout,
      shown.map((one) => renderTextExplanation(one, { lang, width, style })).join('\n'),
    );
  return complaints.length > 0 ? 2 : 0;
}

/** Only the paragraph that a line belongs to. */
const atLine = (explanation: TextExplanation, line: number | undefined): TextExplanation =>
  line === undefined
    ? explanation
    : { ...explanation, paragraphs: explanation.paragraphs.filter(({ lines }) => lines.includes(line)) };
