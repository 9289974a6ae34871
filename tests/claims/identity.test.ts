import { describe, expect, it } from 'vitest';
import { readClaims } from '../../src/claims/read-claims.ts';
import { splitLines } from '../../src/ingest/plain-text.ts';

describe('whose accounts and of which year', () => {
  it.each([
    ['office before the year', '东湖区档案馆2022年度单位决算\n一、收入情况\n无。', '东湖区档案馆', 2022],
    [
      'year before the office',
      '2022年度东湖区柳河镇人民政府决算说明\n一、收入情况\n无。',
      '东湖区柳河镇人民政府',
      2022,
    ],
    [
      'a cover over three lines',
      '2023年度\n渝南县第三小学校\n单位决算\n一、收入情况\n无。',
      '渝南县第三小学校',
      2023,
    ],
    ['a cover over two lines', '东湖区档案馆\n2022年度部门决算\n一、收入情况\n无。', '东湖区档案馆', 2022],
    [
      'a placeholder of the template names nobody',
      '2022年度柳河镇人民政府部门决算说明\n一、总体情况\n（一）××部门2022年度部门决算总收入69.90万元。\n（二）某单位2022年度部门决算总支出69.90万元。',
      '柳河镇人民政府',
      2022,
    ],
    [
      'a letter is about the office it is addressed to',
      '东湖区财政局关于批复2022年度部门决算的通知\n东湖区档案馆：\n经审核，现将你单位2022年度决算批复如下：\n一、本年收入69.90万元。',
      '东湖区档案馆',
      2022,
    ],
    [
      'a letter to many offices names none',
      '东湖区财政局关于批复2022年度部门决算的通知\n各预算单位：\n本年收入69.90万元。',
      undefined,
      2022,
    ],
    ['no office at all', '2022年度部门决算说明\n一、收入情况\n无。', undefined, 2022],
  ])('%s', (_, text, unitName, year) => {
    const reading = readClaims(splitLines(text, '说明.txt'));
    expect([reading.unitName, reading.year]).toEqual([unitName, year]);
  });
});
