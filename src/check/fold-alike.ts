import type { Problem } from '../model/problem.ts';

/** Problems of a kind in one file that are each told: a column that holds no amounts would tell thousands. */
const TOLD = 50;

/** Of very many problems of a kind in one file the first are told, and at the end how many more there are. */
export function foldAlike(problems: readonly Problem[]): readonly Problem[] {
  const kinds = new Map<string, Problem[]>();
  for (const problem of problems) {
    const kind = [problem.messageId, problem.severity, problem.file].join('\n');
    const alike = kinds.get(kind);
    if (alike) alike.push(problem);
    else kinds.set(kind, [problem]);
  }
  const many = [...kinds.values()].filter(({ length }) => length > TOLD);
  if (many.length === 0) return problems;
  const untold = new Set(many.flatMap((alike) => alike.slice(TOLD)));
  return [
    ...problems.filter((problem) => !untold.has(problem)),
    ...many.map(
      (alike): Problem => ({
        severity: alike[0]!.severity,
        ...(alike[0]!.file === undefined ? {} : { file: alike[0]!.file }),
        messageId: 'more-alike',
        data: { count: String(alike.length - TOLD) },
      }),
    ),
  ];
}
