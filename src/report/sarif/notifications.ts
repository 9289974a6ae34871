import type { Result } from '../../model/result.ts';
import type { Language } from '../../model/rule.ts';
import { fileUri } from '../file-path.ts';
import { renderMessage } from '../message.ts';
import { renderProblem } from '../problem.ts';
import { gapsOf } from '../standing-text.ts';

/** What was not read and what was not checked, so that silence is never taken for a pass. */
export function sarifNotifications(result: Result, lang: Language) {
  return [
    ...gapsOf(result, lang).map(({ tone, text }) => ({
      descriptor: { id: 'completeness' },
      level: tone,
      message: { text },
    })),
    ...result.problems.map((problem) => ({
      descriptor: { id: problem.messageId },
      level: problem.severity,
      message: { text: renderProblem(problem, lang) },
      ...(problem.file === undefined
        ? {}
        : {
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: fileUri(result, problem.file) },
                  region: { startLine: problem.line ?? problem.row ?? 1 },
                },
              },
            ],
          }),
    })),
    ...undecidedCounts(result, lang).map(({ rule, text }) => ({
      descriptor: { id: 'undecided' },
      associatedRule: { id: rule },
      level: 'note',
      message: { text },
    })),
  ];
}

function undecidedCounts({ undecided, submission }: Result, lang: Language) {
  const counts = new Map<string, { rule: string; reason: string; count: number }>();
  for (const { rule, messageId, data } of undecided) {
    const reason = renderMessage(messageId, data, lang);
    const entry = counts.get(`${rule}\n${reason}`) ?? { rule, reason, count: 0 };
    entry.count += 1;
    counts.set(`${rule}\n${reason}`, entry);
  }
  return [...counts.values()].map(({ rule, reason, count }) => ({
    rule,
    text: renderMessage(
      'sarif.undecided',
      { submission: submission.id, rule, reason: reason.replace(/[。.]$/, ''), count: String(count) },
      lang,
    ),
  }));
}
