import type { Submission } from '../../model/submission.ts';
import type { TableReading } from '../../model/table.ts';
import type { TableId } from '../../model/table-id.ts';

const ABSENCE =
  /本表无数据|本表为空|空表|无此类|没有|(?:^|[^有])无[^论法形线障偿]|未(?:发生|安排|使用|列支)|不涉及|不存在|均为(?:0|零|０)/u;
/** Words by which the narrative speaks of what a table would hold. */
const TOPICS: Partial<Readonly<Record<TableId, RegExp>>> = {
  T06: /基本支出/u,
  T07: /三公|因公出国|公务接待/u,
  T08: /政府性基金/u,
  T09: /国有资本经营/u,
};
const INSTRUCTIONS = [
  /作(?:下|以下|如下)(?:述)?说明/u,
  /(?:仍|应|须|需|请)?保留(?:该|此|本)?(?:表格|表式|空表|格式)/u,
  /(?:请|应|须|需|可)(?:自行)?(?:填写|填列|填报|列明|注明|删除|删去|补充|参照|参考|根据实际)/u,
  /(?:不涉及|没有|无)的?[^，。；]{0,12}(?:不列|不填|不写|删除|删去|可不|无需)/u,
  /按(?:照)?(?:如下|以下|下列|此)(?:格式|样式|模板)/u,
  /(?:模板|样表|范本|示例|填表说明|填报要求)/u,
  /[XxＸ×]{2,}|[〇○●□]{2,}|_{3,}/u,
  /(?:若|如)(?:无|没有|不涉及)[^，。；]{0,20}(?:请|则|应|需|须)/u,
] as const;

/** With fewer tables than this, a part of the accounts was given on purpose. */
export const MOST_OF_NINE = 5;

/** Template text for the preparer, no statement of the department. */
export const isInstruction = (text: string): boolean => INSTRUCTIONS.some((pattern) => pattern.test(text));

/** Whether a sentence below an empty table, or the narrative, says why it is empty. */
export const saysEmpty = (submission: Submission, { notes, table }: TableReading): boolean =>
  notes.some(({ text }) => ABSENCE.test(text) && !isInstruction(text)) || saysNone(submission, table);

/** Whether a sheet that is none of the nine speaks of what the table would hold, as forms of other years do. */
export const mayStandElsewhere = ({ otherSheets = [] }: Submission, table: TableId): boolean =>
  otherSheets.some((words) => TOPICS[table]?.test(words));

/** Whether the narrative says that there is none of what the table would hold. */
export function saysNone({ narrative }: Submission, table: TableId): boolean {
  const topic = TOPICS[table];
  if (!narrative || !topic) return false;
  const denied = narrative.claims.some(
    ({ type, location }) =>
      type === 'absence' && topic.test(`${location.section ?? ''} ${location.excerpt ?? location.text}`),
  );
  // 国有资本经营预算财政拨款支出0万元, and no other amount in its section, says the same.
  const stated = narrative.figures.filter(
    ({ kind, location }) => kind === 'amount' && topic.test(location.section ?? ''),
  );
  return denied || (stated.length > 0 && stated.every(({ value }) => value.isZero()));
}
