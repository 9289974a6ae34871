import { type Finding, isOpen } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import type { Result } from '../model/result.ts';
import type { Language } from '../model/rule.ts';
import { SEVERITIES, type Severity } from '../model/severity.ts';
import { filePath } from './file-path.ts';
import { findingLines, ruleTitle, statusText } from './finding-text.ts';
import { showHidden } from './hidden-characters.ts';
import { renderMessage } from './message.ts';
import { renderProblem } from './problem.ts';
import { listOf, type Results } from './result-list.ts';
import { gapsOf, type Told } from './standing-text.ts';

export interface GithubOptions {
  readonly lang: Language;
}

interface Annotation {
  readonly kind: 'error' | 'warning' | 'notice';
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** More of one kind than this are dropped by GitHub itself, without a word. */
const MOST_PER_KIND = 10;
const KINDS = { error: 'error', warning: 'warning', note: 'notice' } as const satisfies Record<
  Severity,
  string
>;

/** Workflow commands that annotate the files of a commit: the first ten of each kind, then how many more. */
export function renderGithub(results: Results, { lang }: GithubOptions): string {
  const annotations = listOf(results).flatMap((result) => [
    ...gapsOf(result, lang).map(({ tone, text }) => gapAnnotation(tone, text, result, lang)),
    ...problemAnnotations(result, lang),
    ...inOrder(result.findings).map((finding) => annotate(result, finding, lang)),
  ]);
  const lines: string[] = [];
  for (const kind of Object.values(KINDS)) {
    const same = annotations.filter((annotation) => annotation.kind === kind);
    lines.push(...same.slice(0, MOST_PER_KIND).map(command));
    if (same.length <= MOST_PER_KIND) continue;
    const data = { count: String(same.length - MOST_PER_KIND), shown: String(MOST_PER_KIND) };
    lines.push(renderMessage(`github.more-${kind}`, data, lang));
  }
  // The commands are to be obeyed, what files put into them is not.
  return showHidden(lines.map((line) => `${line}\n`).join(''));
}

const gapAnnotation = (tone: Told['tone'], text: string, result: Result, lang: Language): Annotation => ({
  kind: tone === 'error' ? 'error' : 'warning',
  properties: { title: `${renderMessage('standing.label', {}, lang)} ${result.submission.id}` },
  message: text,
});

const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) =>
      Number(isOpen(b)) - Number(isOpen(a)) ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );

/** What is waived or known is still shown, as a notice. */
function annotate(result: Result, finding: Finding, lang: Language): Annotation {
  const [first] = finding.locations;
  const status = statusText(finding, lang);
  return {
    kind: status === '' ? KINDS[finding.severity] : 'notice',
    properties: {
      ...(first ? region(result, first) : {}),
      title: `${finding.rule} ${ruleTitle(result, finding.rule, lang)}`,
    },
    message: findingLines(result, finding, lang).join('\n'),
  };
}

function region(
  result: Result,
  { file, row, line, paragraph, start, end }: Location,
): Record<string, string> {
  const at = line ?? row ?? paragraph;
  return {
    file: filePath(result, file),
    ...(at === undefined ? {} : { line: String(at) }),
    ...(line === undefined || start === undefined ? {} : { col: String(start + 1) }),
    ...(line === undefined || end === undefined ? {} : { endColumn: String(end + 1) }),
  };
}

function problemAnnotations(result: Result, lang: Language): Annotation[] {
  return result.problems
    .filter(({ severity }) => severity !== 'note')
    .map((problem) => ({
      kind: problem.severity === 'error' ? 'error' : 'warning',
      properties: {
        ...(problem.file === undefined ? {} : { file: filePath(result, problem.file) }),
        title: renderMessage(`github.problem-${problem.severity}`, {}, lang),
      },
      message: renderProblem(problem, lang),
    }));
}

function command({ kind, properties, message }: Annotation): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  return `::${kind} ${list.join(',')}::${escapeData(message)}`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
