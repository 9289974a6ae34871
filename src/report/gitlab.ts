import type { Finding } from '../model/finding.ts';
import type { Result } from '../model/result.ts';
import type { Language } from '../model/rule.ts';
import type { Severity } from '../model/severity.ts';
import { filePath } from './file-path.ts';
import { findingLines, statusText } from './finding-text.ts';
import { jsonText } from './json-text.ts';
import { listOf, type Results } from './result-list.ts';
import { gapsOf, type Told } from './standing-text.ts';

export interface GitlabOptions {
  readonly lang: Language;
}

/** One entry of a Code Quality report. */
interface Issue {
  readonly type: 'issue';
  readonly check_name: string;
  readonly description: string;
  readonly categories: readonly string[];
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const SEVERITY = { error: 'major', warning: 'minor', note: 'info' } as const satisfies Record<
  Severity,
  Issue['severity']
>;

/** A Code Quality report for merge requests. What is waived or known is shown as `info`, with the reason. */
export function renderGitlab(results: Results, { lang }: GitlabOptions): string {
  const issues = listOf(results).flatMap((result) => [
    ...gapsOf(result, lang).map((gap) => gapIssue(result, gap)),
    ...result.findings.map((finding) => issueOf(result, finding, lang)),
  ]);
  return `${jsonText(issues, 2)}\n`;
}

/** A set that lacks something must not show as a merge request without issues. */
function gapIssue(result: Result, { tone, text }: Told): Issue {
  const { submission } = result;
  return {
    type: 'issue',
    check_name: 'completeness',
    description: text,
    categories: ['Bug Risk'],
    fingerprint: `${submission.id}:completeness-${tone}`,
    severity: tone === 'error' ? 'major' : 'minor',
    location: { path: pathOf(result, submission.sources[0]?.file), lines: { begin: 1 } },
  };
}

const pathOf = (result: Result, file: string = result.submission.id): string =>
  filePath(result, file).replace(/^\.\//, '');

function issueOf(result: Result, finding: Finding, lang: Language): Issue {
  const [first] = finding.locations;
  const { submission } = result;
  return {
    type: 'issue',
    check_name: finding.rule,
    description: findingLines(result, finding, lang).join(' '),
    categories: ['Bug Risk'],
    fingerprint: `${submission.id}:${finding.fingerprint ?? finding.id}`,
    severity: statusText(finding, lang) === '' ? SEVERITY[finding.severity] : 'info',
    location: {
      path: pathOf(result, first?.file ?? submission.sources[0]?.file),
      lines: { begin: first?.line ?? first?.row ?? first?.paragraph ?? 1 },
    },
  };
}
