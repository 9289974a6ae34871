import type { Result } from '../model/result.ts';
import type { Language, RuleMeta } from '../model/rule.ts';
import { jsonText } from './json-text.ts';
import { listOf, type Results } from './result-list.ts';
import { sarifNotifications } from './sarif/notifications.ts';
import { sarifResults } from './sarif/results.ts';
import { sarifRules } from './sarif/rules.ts';

export interface SarifOptions {
  readonly lang: Language;
  /** What the rules say of themselves, for the help that code-scanning sites show. */
  readonly rules?: readonly RuleMeta[];
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * SARIF 2.1.0, one run for all submissions, with what code scanning needs: rules with help, fingerprints
 * without row numbers and amounts, suppressions for what is waived.
 */
export function renderSarif(results: Results, options: SarifOptions): string {
  const list = listOf(results);
  const rules = sarifRules(list, options.rules ?? [], options.lang);
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  const run = {
    tool: { driver: { ...driverOf(list), rules } },
    language: options.lang === 'zh' ? 'zh-CN' : 'en-US',
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: !list.some(hasFailed),
        toolExecutionNotifications: list.flatMap((result) => sarifNotifications(result, options.lang)),
      },
    ],
    results: sarifResults(list, indexes, options.lang),
    properties: { submissions: list.map(({ submission, summary }) => ({ id: submission.id, ...summary })) },
  };
  return `${jsonText({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, 2)}\n`;
}

function driverOf(results: readonly Result[]) {
  const version = results[0]?.tool.version ?? '0.0.0';
  return { name: 'juesuan', fullName: `juesuan ${version}`, version, semanticVersion: version };
}

const hasFailed = ({ problems }: Result): boolean => problems.some(({ severity }) => severity === 'error');
