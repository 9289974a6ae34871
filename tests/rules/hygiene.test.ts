import type { Trace } from '../../src/model/trace.ts';
import { testRule } from '../support/test-rule.ts';

const FILE = '说明.docx';
const file = (...found: (Omit<Trace, 'at'> & Partial<Pick<Trace, 'at'>>)[]) => [
  {
    file: FILE,
    hasProperties: true,
    found: found.map((trace) => ({ at: { file: FILE, text: '' }, ...trace })),
  },
];

testRule('H-01', {
  pass: [
    { name: 'no properties', traces: file() },
    { name: 'the accounts of the year', traces: file({ kind: 'title', text: '某县财政局2024年度部门决算' }) },
    { name: 'what the program puts there', traces: file({ kind: 'title', text: 'Microsoft Word - 文档1' }) },
    {
      name: 'the own office',
      unitName: '某县财政局',
      traces: file({ kind: 'title', text: '某县财政局2024年度部门决算' }),
    },
    { name: 'an office', traces: file({ kind: 'author', text: '区财政局办公室' }) },
    { name: 'an installation', traces: file({ kind: 'author', text: 'Administrator' }) },
  ],
  fail: [
    {
      name: 'the title of a paper',
      traces: file({ kind: 'title', text: '论基层治理中的公众参与机制研究' }),
      findings: [{ messageId: 'title-of-other-document', severity: 'note', at: [] }],
    },
    {
      name: 'the accounts of another year',
      traces: file({ kind: 'title', text: '某县财政局2022年度部门决算' }),
      findings: [{ messageId: 'title-of-other-year', at: [] }],
    },
    {
      name: 'the accounts of another office',
      unitName: '某县财政局',
      traces: file({ kind: 'title', text: '某县民政局2024年度部门决算' }),
      findings: [{ messageId: 'title-of-other-document', at: [] }],
    },
    {
      name: 'a person',
      traces: file({ kind: 'author', text: '陈小明' }),
      findings: [{ messageId: 'author-is-person', at: [] }],
    },
  ],
  undecided: [
    { name: 'Latin letters', traces: file({ kind: 'author', text: 'xiaoming' }) },
    { name: 'too short a title', traces: file({ kind: 'title', text: '终稿' }) },
  ],
});

testRule('H-02', {
  pass: [{ name: 'a clean file', traces: file() }],
  fail: [
    {
      name: 'changes',
      traces: file({ kind: 'tracked-changes', text: '陈小明', count: 3 }),
      findings: [{ messageId: 'changes-left', severity: 'note', at: [] }],
    },
    {
      name: 'comments',
      traces: file({ kind: 'comments', text: '', count: 1 }),
      findings: [{ messageId: 'comments-left', at: [] }],
    },
  ],
});

testRule('H-03', {
  pass: [{ name: 'a clean file', traces: file() }],
  fail: [
    {
      name: 'rows, columns and a sheet',
      traces: file(
        { kind: 'hidden-rows', text: '30–42' },
        { kind: 'hidden-columns', text: 'G' },
        { kind: 'hidden-sheet', text: '底稿' },
      ),
      findings: [
        { messageId: 'content-hidden-rows', severity: 'note', at: [] },
        { messageId: 'content-hidden-columns', at: [] },
        { messageId: 'content-hidden-sheet', at: [] },
      ],
    },
  ],
});

testRule('H-04', {
  pass: [{ name: 'a clean file', traces: file() }],
  fail: [
    {
      name: 'formulas that use it',
      traces: file({ kind: 'external-link', text: '底稿.xlsx', count: 2 }),
      findings: [{ messageId: 'link-to-other-file', severity: 'note', at: [] }],
    },
  ],
  undecided: [
    { name: 'no formula uses it', traces: file({ kind: 'external-link', text: '底稿.xlsx', count: 0 }) },
  ],
});

testRule('H-05', {
  pass: [{ name: 'a clean file', traces: file() }],
  fail: [
    {
      name: 'an identity number',
      traces: file({ kind: 'personal-number', text: '110*************2X' }),
      findings: [{ messageId: 'personal-number', severity: 'note', at: [] }],
    },
  ],
  undecided: [
    {
      name: 'a check digit that does not fit',
      traces: [
        {
          file: FILE,
          hasProperties: false,
          found: [
            { kind: 'personal-number-doubtful', text: '110*************21', at: { file: FILE, text: '' } },
          ],
        },
      ],
    },
  ],
});
