import type { CheckContext, CodeRule, RuleInstance } from '../../../model/code-rule.ts';
import type { Location } from '../../../model/location.ts';
import { judgeFunctionalName } from '../functional-name.ts';
import { codedTables, printsCodes } from './coded-tables.ts';

/** 款 and 项 by the names their codes have. */
export const functionalNames = {
  id: 'G-16',
  name: 'functional-item-names',
  kind: 'label',
  severity: 'error',
  title: {
    zh: '款、项科目名称与编码对应，并为当年名称',
    en: 'Sections and items have the name of their code and year',
  },
  basis: {
    zh: '财政部当年《政府收支分类科目》支出功能分类',
    en: 'Functional classification of the Ministry of Finance for the year',
  },
  why: {
    zh: '编码和名称一一对应；名称错了，读者会误认支出用途，编码错了，金额就归错了款项。科目表中没有收录的编码不作判断。',
    en: 'Codes and names correspond one to one: a wrong name misleads, a wrong code puts money in the wrong item. Nothing is said of codes that the list does not hold.',
  },
  example: {
    zh: '2025 年度 20805 仍写“行政事业单位离退休”，2020 年起应为“行政事业单位养老支出”。',
    en: 'The accounts of 2025 still call 20805 行政事业单位离退休; it has been 行政事业单位养老支出 since 2020.',
  },
  fix: {
    zh: '对照当年科目表改正名称或编码。',
    en: 'Correct the name or the code by the classification of the year.',
  },
  *check({ submission }: CheckContext): Iterable<RuleInstance> {
    const printed = new Map<string, { code: string; name: string; year?: number; at: Location[] }>();
    for (const table of codedTables(submission)) {
      if (table.classification !== 'functional' || !printsCodes(table)) continue;
      const year = submission.year ?? table.reading.year;
      // A code that stands twice is one that is wrong: another rule says which of its names belong elsewhere.
      const twice = new Set(table.rows.filter(({ row }) => row.key.includes('#')).map(({ code }) => code));
      for (const { row, code } of table.rows) {
        if (code.length < 5 || row.name === '' || twice.has(code)) continue;
        const location = row.nameLocation ?? row.location;
        const known = printed.get(`${code} ${row.name}`);
        if (known) known.at.push(location);
        else
          printed.set(`${code} ${row.name}`, {
            code,
            name: row.name,
            ...(year === undefined ? {} : { year }),
            at: [location],
          });
      }
    }
    let isRight = true;
    for (const { code, name, year, at } of printed.values()) {
      const fault = judgeFunctionalName(code, name, year);
      if (!fault) continue;
      isRight = false;
      const { messageId, severity, data, right } = fault;
      yield {
        instance: `${code}/${name}`,
        outcome: 'fail',
        messageId,
        severity,
        data,
        at,
        stated: name,
        ...(right === undefined ? {} : { expected: right }),
        ...(right === undefined || severity === 'note'
          ? {}
          : {
              hint: {
                suspects: 'name',
                location: at[0]!,
                stated: name,
                right,
                isOfOther: messageId !== 'functional-name-misspelt',
              },
            }),
      };
    }
    if (isRight && printed.size > 0) yield { instance: 'names', outcome: 'pass' };
  },
} satisfies CodeRule;
