import type { CheckContext, CodeRule, JudgedInstance, LineClaim } from '../../../../model/index.ts';
import { claimsOf } from '../claims-of.ts';

/** Words that name what money may be spent on; a purpose copied from the neighbour shares none with its own line. */
const TOPICS = [
  '医疗',
  '养老',
  '年金',
  '公积金',
  '购房补贴',
  '提租补贴',
  '住房',
  '教育',
  '培训',
  '离退休',
  '抚恤',
  '就业',
  '信息化',
];
/** What a line's own name allows besides its words. */
const RELATED: Readonly<Record<string, readonly string[]>> = {
  公积金: ['住房'],
  购房补贴: ['住房', '公积金'],
  提租补贴: ['住房', '公积金'],
  年金: ['养老'],
  养老: ['年金', '离退休'],
};

export const copiedPurpose = {
  id: 'N-24',
  name: 'narrative-copied-purpose',
  kind: 'residue',
  severity: 'error',
  title: { zh: '支出用途与科目相符', en: 'The purpose fits the line' },
  basis: { zh: '“主要用于”说明的是本科目的用途', en: 'What follows 主要用于 is what this line was spent on' },
  why: {
    zh: '用途与上一个科目一字不差、又与本科目名称无关，是复制后没有修改。',
    en: 'A purpose that repeats the neighbour’s and has nothing to do with its own line was copied.',
  },
  example: {
    zh: '住房公积金（项）。主要用于：事业单位医疗保险支出。',
    en: 'Housing fund, “used for medical insurance”.',
  },
  fix: { zh: '写明本科目的实际用途。', en: 'State what this line was spent on.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    const lines = claimsOf(context, 'line');
    for (const [index, claim] of lines.entries()) {
      if (!claim.purpose) continue;
      const copied = lines.find(
        (other, at) =>
          Math.abs(at - index) <= 2 && at !== index && other.purpose === claim.purpose && isAbout(other),
      );
      yield copied && !isAbout(claim)
        ? {
            instance: claim.id,
            outcome: 'fail',
            messageId: 'purpose-copied',
            data: { line: lineName(claim), purpose: claim.purpose, from: lineName(copied) },
            at: [
              claim.purposeLocation ?? claim.location,
              ...(copied.purposeLocation ? [copied.purposeLocation] : []),
            ],
            stated: claim.purpose,
          }
        : { instance: claim.id, outcome: 'pass' };
    }
  },
} satisfies CodeRule;

const lineName = ({ line }: LineClaim): string => line.item ?? line.section ?? line.class ?? '';

/** False only where the purpose names topics and none of them is the line's. */
function isAbout({ line, purpose }: LineClaim): boolean {
  const names = `${line.class ?? ''}${line.section ?? ''}${line.item ?? ''}`;
  const topics = TOPICS.filter((topic) => purpose?.includes(topic));
  if (topics.length === 0) return true;
  const own = TOPICS.filter((topic) => names.includes(topic)).flatMap((topic) => [
    topic,
    ...(RELATED[topic] ?? []),
  ]);
  return own.length === 0 || topics.some((topic) => own.includes(topic));
}
