import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const AGENCY = '九、机关运行经费支出情况\n';
const IN_TEXT =
  '六、一般公共预算财政拨款基本支出决算情况说明\n基本支出200万元，其中：人员经费170.54万元，公用经费29.46万元。\n九、机关运行经费支出情况\n机关运行经费';

testNarrativeRule('N-32', {
  pass: [
    {
      name: 'equal, as the text says',
      text: `${AGENCY}2023年度机关运行经费支出29.46万元（与公用经费之和保持一致）。`,
      tables: { facts: { 't06.public': '29.46' } },
    },
    {
      name: 'less, where a department has institutions too',
      text: `${AGENCY}2023年度机关运行经费支出20万元。`,
      tables: { facts: { 't06.public': '29.46' } },
    },
    {
      name: 'the amount that a form prints for it, less than 公用经费',
      text: `${AGENCY}2023年度机关运行经费支出20.05万元。`,
      tables: { facts: { 't06.public': '29.46', 't07.agency.actual': '20.05' } },
    },
    {
      name: 'of the agencies alone, where the department counts its institutions',
      text: `一、单位构成\n本部门包括局机关1家、直属事业单位6家。\n${AGENCY}2023年度机关运行经费支出20.58万元（与行政单位和参照公务员法管理事业单位公用经费之和保持一致）。`,
      tables: { facts: { 't06.public': '146.37' } },
    },
    { name: 'as the text itself states it', text: `${IN_TEXT}29.46万元（与公用经费之和保持一致）。` },
  ],
  fail: [
    {
      name: 'another amount than a form prints for it, though within 公用经费',
      text: `${AGENCY}2023年度机关运行经费支出20.65万元。`,
      tables: { facts: { 't06.public': '29.46', 't07.agency.actual': '20.05' } },
      severity: 'error',
      at: ['20.65', '20.05'],
    },
    {
      name: 'unequal to what the text itself states',
      text: `${IN_TEXT}26.49万元（与公用经费之和保持一致）。`,
      severity: 'error',
      at: ['26.49', '29.46'],
    },
    {
      name: 'more than the text itself states',
      text: `${IN_TEXT}94.26万元。`,
      severity: 'warning',
      at: ['94.26', '29.46'],
    },
    {
      name: 'of the agencies alone, where there is nothing else',
      text: `一、单位构成\n本部门只有局机关1家。\n${AGENCY}2023年度机关运行经费支出20.58万元（与行政单位和参照公务员法管理事业单位公用经费之和保持一致）。`,
      tables: { facts: { 't06.public': '28.46' } },
      severity: 'error',
      at: ['20.58', '28.46'],
    },
    {
      name: 'more than all, where the department counts its institutions',
      text: `一、单位构成\n本部门包括局机关1家、直属事业单位6家。\n${AGENCY}2023年度机关运行经费支出120.58万元（与行政单位和参照公务员法管理事业单位公用经费之和保持一致）。`,
      tables: { facts: { 't06.public': '46.37' } },
      severity: 'warning',
      at: ['120.58', '46.37'],
    },
    {
      name: 'unequal, although the text says so',
      text: `${AGENCY}2023年度机关运行经费支出29.46万元（与公用经费之和保持一致）。`,
      tables: { facts: { 't06.public': '28.46' } },
      severity: 'error',
      at: ['29.46', '28.46'],
    },
    {
      name: 'unequal, for an administrative unit',
      text: `${AGENCY}2023年度机关运行经费支出20万元。`,
      tables: { facts: { 't06.public': '29.46' } },
      unitKind: 'administrative',
      severity: 'error',
      at: ['20', '29.46'],
    },
    {
      name: 'unequal, where change and rate start from the cell',
      text: `${AGENCY}2023年度机关运行经费支出29.46元，比上年减少2.93万元，下降9.05%。`,
      tables: { facts: { 't06.public': '29.46' } },
      severity: 'error',
      at: ['29.46', '29.46'],
    },
    {
      name: 'more than there is',
      text: `${AGENCY}2023年度机关运行经费支出30.00万元。`,
      tables: { facts: { 't06.public': '29.46' } },
      severity: 'warning',
      at: ['30.00'],
    },
  ],
  undecided: [{ name: 'no table six', text: `${AGENCY}2023年度机关运行经费支出20万元。` }],
  notApplicable: [
    {
      name: 'no such expenses',
      text: `${AGENCY}本单位为事业单位。`,
      tables: { facts: { 't06.public': '29.46' } },
    },
  ],
});

const AGENCY_SPENT = '九、机关运行经费支出情况\n2023年度机关运行经费支出';

testNarrativeRule('N-33', {
  pass: [
    {
      name: 'a group that had the name of an item before 2018',
      text: '六、一般公共预算财政拨款基本支出决算情况说明\n公用经费10万元，其中：商品和服务支出8万元、其他资本性支出2万元。',
      tables: {
        names: { 't06.310': '其他资本性支出' },
        facts: { 't06.302': '8.00', 't06.310': '2.00', 't06.31002': '2.00', 't06.public': '10.00' },
      },
    },
    {
      name: 'items are the cells of table six',
      text: `${AGENCY_SPENT}10万元，其中：办公费4万元、印刷费1万元、水费2万元、邮电费3万元。`,
      tables: {
        facts: {
          't06.30201': '4.00',
          't06.30202': '1.00',
          't06.30205': '2.00',
          't06.30207': '3.00',
          't06.public': '10.00',
        },
      },
    },
  ],
  fail: [
    {
      name: 'digits changed places',
      text: `${AGENCY_SPENT}10.31万元，其中：办公费4.31万元、印刷费1万元、水费2万元、邮电费3万元。`,
      tables: {
        facts: {
          't06.30201': '4.13',
          't06.30202': '1.00',
          't06.30205': '2.00',
          't06.30207': '3.00',
          't06.public': '10.31',
        },
      },
      severity: 'warning',
      at: ['4.31', '4.13'],
    },
  ],
  notApplicable: [
    {
      name: 'the totals differ already',
      text: `${AGENCY_SPENT}10万元，其中：办公费4万元、印刷费1万元、水费2万元、邮电费3万元。`,
      tables: { facts: { 't06.30201': '5.00', 't06.public': '14.00' } },
    },
  ],
});
