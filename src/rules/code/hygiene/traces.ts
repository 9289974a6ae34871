import type { CheckContext, CodeRule, FailedInstance, RuleInstance } from '../../../model/code-rule.ts';
import type { FileTraces, Trace, TraceKind } from '../../../model/trace.ts';

const BASIS = {
  zh: '政府信息公开条例第十四条、第十五条；个人信息保护法；公开前的保密审查',
  en: 'Regulation on Open Government Information, Articles 14 and 15; Personal Information Protection Law; review before disclosure',
};

/** What a rule of this family looks for: one instance for each trace, a pass for each file without one. */
function* traces(
  { submission }: CheckContext,
  kinds: readonly TraceKind[],
  tell: (trace: Trace) => Pick<FailedInstance, 'messageId' | 'data'>,
  isAsked: (file: FileTraces) => boolean = ({ hasProperties }) => hasProperties,
): Iterable<RuleInstance> {
  for (const file of (submission.traces ?? []).filter(isAsked)) {
    const found = file.found.filter(({ kind }) => kinds.includes(kind));
    if (found.length === 0) yield { instance: file.file, outcome: 'pass' };
    for (const [index, trace] of found.entries()) {
      yield { instance: `${file.file}/${index + 1}`, outcome: 'fail', at: [trace.at], ...tell(trace) };
    }
  }
}

export const noTrackedChanges = {
  id: 'H-02',
  name: 'no-changes-or-comments-left',
  kind: 'residue',
  severity: 'note',
  title: {
    zh: '公开的文件没有留下修订痕迹和批注',
    en: 'No tracked changes or comments are left in the files',
  },
  basis: BASIS,
  why: {
    zh: '下载的人打开文件就能看到谁改了什么、内部说了什么；删去的数字也还在文件里。',
    en: 'Whoever downloads the file sees who changed what and what was said about it; deleted figures are still there.',
  },
  example: {
    zh: '说明.docx 中有 12 处修订、3 条批注。',
    en: '12 tracked changes and 3 comments in the .docx.',
  },
  fix: {
    zh: '在“审阅”中接受全部修订、删除全部批注，另存后公开。',
    en: 'Accept all changes and delete all comments under Review, save, publish.',
  },
  check: (context) =>
    traces(context, ['tracked-changes', 'comments'], ({ kind, count = 0, text }) =>
      kind === 'comments'
        ? { messageId: 'comments-left', data: { count: String(count) } }
        : { messageId: 'changes-left', data: { count: String(count), authors: text } },
    ),
} satisfies CodeRule;

export const nothingHidden = {
  id: 'H-03',
  name: 'no-hidden-content',
  kind: 'residue',
  severity: 'note',
  title: {
    zh: '公开的表格没有隐藏的行、列和工作表',
    en: 'No rows, columns or sheets with content are hidden',
  },
  basis: BASIS,
  why: {
    zh: '隐藏的内容取消隐藏就能看到，往往是底稿、其他单位的数据或不公开的项目。',
    en: 'One click shows what is hidden: often working papers, other units’ figures or items not to be disclosed.',
  },
  example: {
    zh: '工作表“T05”第 30–42 行隐藏，内有数据。',
    en: 'Rows 30–42 of sheet T05 are hidden and hold figures.',
  },
  fix: {
    zh: '取消隐藏后确认：应公开的显示出来，不应公开的删除。',
    en: 'Unhide and decide: show what belongs to the accounts, delete what does not.',
  },
  check: (context) =>
    traces(context, ['hidden-sheet', 'hidden-rows', 'hidden-columns'], ({ kind, text }) => ({
      messageId: `content-${kind}`,
      data: { text },
    })),
} satisfies CodeRule;

export const noExternalLinks = {
  id: 'H-04',
  name: 'no-links-to-other-files',
  kind: 'residue',
  severity: 'note',
  title: { zh: '公开的表格没有链接到其他文件的公式', en: 'No formula takes its value from another file' },
  basis: BASIS,
  why: {
    zh: '链接会泄露内部文件名和目录；打开时提示更新，更新后数字可能变成 0 或错误值。',
    en: 'Links betray internal names and folders, and updating them may turn figures into zeros or errors.',
  },
  example: {
    zh: '公式取自“2024年决算底稿（内部）.xlsx”。',
    en: 'Formulas refer to an internal working paper.',
  },
  fix: {
    zh: '复制后“选择性粘贴—数值”，再在“数据—编辑链接”中断开全部链接。',
    en: 'Paste as values and break the links under Data, Edit links.',
  },
  *check(context) {
    for (const instance of traces(context, ['external-link'], ({ text, count = 0 }) => ({
      messageId: 'link-to-other-file',
      data: { text, count: String(count) },
    }))) {
      const isUnused = 'data' in instance && instance.data?.count === '0';
      yield isUnused
        ? {
            instance: instance.instance,
            outcome: 'undecided',
            messageId: 'link-without-formula',
            data: instance.data ?? {},
          }
        : instance;
    }
  },
} satisfies CodeRule;

export const noPersonalNumbers = {
  id: 'H-05',
  name: 'no-personal-numbers',
  kind: 'residue',
  severity: 'note',
  title: { zh: '没有身份证号、手机号、银行卡号', en: 'No identity, mobile phone or bank card numbers' },
  basis: BASIS,
  why: {
    zh: '个人信息一经公开无法收回；决算公开不需要任何人的证件号、手机号和卡号。',
    en: 'What is published cannot be taken back, and no disclosure needs a person’s number.',
  },
  example: {
    zh: '附表列出补助对象的 18 位身份证号。',
    en: 'A list of recipients with their identity numbers.',
  },
  fix: {
    zh: '删去号码，联系方式改用单位固定电话。',
    en: 'Delete them; give the office’s landline for contact.',
  },
  *check(context) {
    const { submission } = context;
    yield* traces(
      context,
      ['personal-number'],
      ({ text }) => ({ messageId: 'personal-number', data: { text } }),
      () => true,
    );
    for (const { file, found } of submission.traces ?? []) {
      const doubtful = found.filter(({ kind }) => kind === 'personal-number-doubtful');
      for (const [index, { text }] of doubtful.entries()) {
        yield {
          instance: `${file}/doubtful/${index + 1}`,
          outcome: 'undecided',
          messageId: 'personal-number-doubtful',
          data: { text },
        };
      }
    }
  },
} satisfies CodeRule;
