import type { RuleSource } from '../read-rule.ts';
import type { FormulaRule } from '../rule-set.ts';
import { parsedFormulas } from './formulas.generated.js';
import t01 from './t01.json' with { type: 'json' };
import t01T02 from './t01-t02.json' with { type: 'json' };
import t01T03 from './t01-t03.json' with { type: 'json' };
import t01T04 from './t01-t04.json' with { type: 'json' };
import t01T08 from './t01-t08.json' with { type: 'json' };
import t01T09 from './t01-t09.json' with { type: 'json' };
import t02 from './t02.json' with { type: 'json' };
import t02T04 from './t02-t04.json' with { type: 'json' };
import t02T08 from './t02-t08.json' with { type: 'json' };
import t02T09 from './t02-t09.json' with { type: 'json' };
import t03 from './t03.json' with { type: 'json' };
import t03T04 from './t03-t04.json' with { type: 'json' };
import t03T05 from './t03-t05.json' with { type: 'json' };
import t03T08 from './t03-t08.json' with { type: 'json' };
import t03T09 from './t03-t09.json' with { type: 'json' };
import t04 from './t04.json' with { type: 'json' };
import t04T05 from './t04-t05.json' with { type: 'json' };
import t04T07 from './t04-t07.json' with { type: 'json' };
import t04T08 from './t04-t08.json' with { type: 'json' };
import t04T09 from './t04-t09.json' with { type: 'json' };
import t05 from './t05.json' with { type: 'json' };
import t05T06 from './t05-t06.json' with { type: 'json' };
import t06 from './t06.json' with { type: 'json' };
import t06T07 from './t06-t07.json' with { type: 'json' };
import t07 from './t07.json' with { type: 'json' };
import t08 from './t08.json' with { type: 'json' };
import t09 from './t09.json' with { type: 'json' };

const FILES = [
  t01,
  t01T02,
  t01T03,
  t01T04,
  t01T08,
  t01T09,
  t02,
  t02T04,
  t02T08,
  t02T09,
  t03,
  t03T04,
  t03T05,
  t03T08,
  t03T09,
  t04,
  t04T05,
  t04T07,
  t04T08,
  t04T09,
  t05,
  t05T06,
  t06,
  t06T07,
  t07,
  t08,
  t09,
];

/** The relations within and between the nine tables, by id; the build has parsed their formulas. */
export function linearRules(): readonly FormulaRule[] {
  const sources = FILES.flatMap(({ rules }) => rules) as readonly RuleSource[];
  return sources.map(withParsed).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function withParsed(source: RuleSource): FormulaRule {
  const parsed = parsedFormulas[source.formula];
  if (!parsed) throw new Error(`Run "node scripts/build.mjs": the formula of ${source.id} has changed.`);
  return { ...source, parsed };
}
