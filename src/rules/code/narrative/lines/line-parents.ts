import { functionalClassName } from '../../../../model/classification/classification.ts';
import { codesNamed, findFunctionalItem } from '../../../../model/classification/functional-items.ts';
import type { CheckContext, CodeRule, JudgedInstance, LineClaim } from '../../../../model/index.ts';
import { claimsOf } from '../claims-of.ts';
import { rowsOfLine, tableOfLine } from './line-rows.ts';

/** Since then the places of sections and items are known from print. */
const KNOWN_SINCE = 2019;

/** What a line names as class, section and item belongs together, where no table prints the line. */
export const lineParents = {
  id: 'N-82',
  name: 'narrative-line-parents',
  kind: 'label',
  severity: 'warning',
  title: {
    zh: '文中的款属于所写的类，项属于所写的款',
    en: 'A section belongs to the class named with it, an item to the section',
  },
  basis: {
    zh: '财政部《政府收支分类科目》支出功能分类：每一款只属于一类',
    en: 'Functional classification of the Ministry of Finance: a section has one class',
  },
  why: {
    zh: '逐项说明多由上一条复制修改，容易只改了项而留下上一条的类、款。',
    en: 'Lines are copied from the one before, and its class or section is left standing.',
  },
  example: {
    zh: '“农林水支出（类）行政事业单位养老支出（款）”，该款属于社会保障和就业支出。',
    en: '行政事业单位养老支出 under 农林水支出; it belongs to 社会保障和就业支出.',
  },
  fix: { zh: '对照科目表改正类、款名称。', en: 'Correct class or section by the classification.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    const year = context.submission.year ?? 0;
    if (year < KNOWN_SINCE) return;
    for (const claim of claimsOf(context, 'line')) {
      const table = tableOfLine(context, claim);
      // Beside its row the names of all levels are compared with the table.
      if (table && rowsOfLine(table, claim.line).length > 0) continue;
      const stray = strayOf(claim.line, year);
      yield stray
        ? {
            instance: claim.id,
            outcome: 'fail',
            messageId: 'line-belongs-elsewhere',
            data: stray,
            at: [claim.location],
            stated: stray.parent,
            expected: stray.expected,
          }
        : { instance: claim.id, outcome: 'pass' };
    }
  },
} satisfies CodeRule;

interface Stray extends Readonly<Record<string, string>> {
  readonly name: string;
  readonly parent: string;
  readonly expected: string;
}

function strayOf(line: LineClaim['line'], year: number): Stray | undefined {
  const stray = (name: string | undefined, digits: number, parent: string | undefined): Stray | undefined => {
    if (name === undefined || parent === undefined) return undefined;
    const codes = codesNamed(name, digits);
    const homes = new Set(codes.map((code) => code.slice(0, -2)));
    const parents = codesNamed(parent, digits - 2);
    const [home, ...others] = homes;
    // 行政运行 stands under many sections; of an unknown name nothing can be said.
    if (home === undefined || others.length > 0 || parents.length === 0 || parents.includes(home))
      return undefined;
    const expected = digits === 5 ? functionalClassName(home, year) : findFunctionalItem(home)?.name;
    return expected === undefined ? undefined : { name, parent, expected };
  };
  return stray(line.section, 5, line.class) ?? stray(line.item, 7, line.section);
}
