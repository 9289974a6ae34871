import { ECONOMIC_ITEMS, findEconomicItem } from '../../../model/classification/classification.ts';
import { isShortFor, plainName } from '../../../model/classification/plain-name.ts';
import type { CheckContext, CodeRule, FailedInstance, RuleInstance } from '../../../model/code-rule.ts';
import { codedTables, type NamedCode } from './coded-tables.ts';
import { yearsOfClasses } from './years-of-classes.ts';

/** Groups whose names were checked against published tables; the rest may warn only. */
const CHECKED = /^(?:301|302|303|310)/;
/** More wrong names than this are another year's classification, not slips. */
const MOST_SLIPS = 3;
/** From this year on; the names of the classes changed a year later, so undated accounts may be of either side. */
const CLASSIFICATION_SINCE = 2018;

/** Economic items by the name their code has. */
export const economicNames = {
  id: 'G-05',
  name: 'economic-item-names',
  kind: 'label',
  severity: 'error',
  title: { zh: '经济分类科目名称与编码对应', en: 'Economic items have the name of their code' },
  basis: {
    zh: '2018 年起施行的部门预算支出经济分类科目',
    en: 'Departmental economic classification in force since 2018',
  },
  why: {
    zh: '编码和名称必须一一对应，名称写错会让读者误认支出用途。',
    en: 'Codes and names correspond one to one; a wrong name misleads about what the money was for.',
  },
  example: {
    zh: '30231 写成“公务费运行维护费”，应为“公务用车运行维护费”。',
    en: '30231 is called 公务费运行维护费; it is 公务用车运行维护费.',
  },
  fix: { zh: '按科目表改正名称，或改正编码。', en: 'Correct the name, or the code.' },
  *check({ submission }: CheckContext): Iterable<RuleInstance> {
    const table = codedTables(submission).find(({ reading }) => reading.table === 'T06');
    if (!table || table.rows.length === 0) return;
    const year = submission.year ?? table.reading.year;
    const isFormer =
      year === undefined
        ? yearsOfClasses(submission).until <= CLASSIFICATION_SINCE
        : year < CLASSIFICATION_SINCE;
    if (isFormer) {
      yield { instance: 'T06', outcome: 'not-applicable' };
      return;
    }
    const faults = table.rows.flatMap((named) => judgeName(named) ?? []);
    if (faults.length > MOST_SLIPS) {
      yield {
        instance: 'T06',
        outcome: 'fail',
        severity: 'warning',
        messageId: 'economic-classification-of-other-year',
        data: { count: String(faults.length) },
        at: faults.flatMap(({ at }) => at ?? []).slice(0, MOST_SLIPS),
      };
    } else if (faults.length > 0) yield* faults;
    else yield { instance: 'T06', outcome: 'pass' };
  },
} satisfies CodeRule;

function judgeName({ row, code }: NamedCode): FailedInstance | undefined {
  const item = findEconomicItem(code);
  if (!item || row.name === '' || row.name === item.name) return undefined;
  const [printed, right] = [plainName(row.name), plainName(item.name)];
  if (printed === right || isShortFor(printed, right)) return undefined;
  const other = ECONOMIC_ITEMS.find(
    ({ name, code: candidate }) => candidate !== code && plainName(name) === printed,
  );
  const isTypo = printed.length === right.length && differences(printed, right) === 1;
  const location = row.nameLocation ?? row.location;
  return {
    instance: `t06.${row.key}`,
    outcome: 'fail',
    messageId: other ? 'economic-name-of-other-code' : 'economic-name-unknown',
    data: { code, name: row.name, right: item.name, ...(other ? { other: other.code } : {}) },
    severity: CHECKED.test(code) && !isTypo ? 'error' : 'warning',
    at: [location],
    hint: {
      suspects: 'name',
      location,
      stated: row.name,
      right: item.name,
      isOfOther: other !== undefined,
    },
  };
}

const differences = (a: string, b: string): number =>
  [...a].filter((char, index) => char !== b[index]).length;
