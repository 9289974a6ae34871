import type { EvaluationReport } from '../../../src/model/evaluation.ts';
import { parseFactKey } from '../../../src/model/fact-keys.ts';
import type { Operand } from '../../../src/model/relation.ts';
import type { GeneratedSubmission } from '../generate-submission.ts';
import type { Statement } from '../narrative/print.ts';
import type { Random } from '../random.ts';
import type { SubmissionText } from './submission-text.ts';

/** A wrong word, by its place: `@line:start` in the text, `@file:row` of the row in a table. */
export interface WrongWord {
  readonly id: string;
  readonly right: string;
  readonly stated: string;
}

const OPPOSITE: Readonly<Record<string, string>> = {
  增加: '减少',
  减少: '增加',
  增长: '下降',
  下降: '增长',
  上升: '下降',
  提高: '降低',
  降低: '提高',
  大于: '小于',
  小于: '大于',
};
/** Words of one statement stand closer than this. */
const NEAR = 60;

/** 增加 for 减少 beside an amount or a rate, or 大于 for 小于, where figures of the text tell. */
export function turnWord(
  { narrative }: GeneratedSubmission,
  text: SubmissionText,
  random: Random,
): WrongWord[] | undefined {
  const words = (narrative?.statements ?? []).filter(
    ({ kind, ties }) => kind === 'direction' && ties.length > 0,
  );
  const word = random.pick(words);
  const stated = word && OPPOSITE[word.text];
  if (!stated) return undefined;
  const compares = word.text.endsWith('于');
  const isTied = words.some(
    (other) =>
      other !== word &&
      other.block === word.block &&
      other.concept === word.concept &&
      Math.abs(other.start - word.start) < NEAR,
  );
  return compares || isTied ? replaceWord(narrative!.text, text, word, stated) : undefined;
}

/** The name of another item of the same list. */
export function doubleItem(
  { narrative }: GeneratedSubmission,
  text: SubmissionText,
  random: Random,
): WrongWord[] | undefined {
  const items = (narrative?.statements ?? []).filter(
    ({ kind, text: name }) => kind === 'item' && !name.includes('\n'),
  );
  const item = random.pick(items);
  if (!item) return undefined;
  const place = items.filter(({ group }) => group === item.group);
  const at = place.indexOf(item);
  const other = place[at + random.pick([-1, 1, 2])];
  return other && other.text !== item.text ? replaceWord(narrative!.text, text, item, other.text) : undefined;
}

function replaceWord(
  narrative: string,
  text: SubmissionText,
  { start, text: right }: Statement,
  stated: string,
): WrongWord[] | undefined {
  const before = narrative.slice(0, start).split('\n');
  const [line, column] = [before.length, before.at(-1)!.length];
  const location = { file: '', line, start: column, end: column + right.length, text: right };
  return text.replace({ location, text: right }, stated)
    ? [{ id: `@${line}:${column}`, right, stated }]
    : undefined;
}

/** The name of the row below, in a table with codes. */
export function copyName(
  report: EvaluationReport,
  text: SubmissionText,
  random: Random,
): WrongWord[] | undefined {
  const operands = [...report.operands.values()].filter(
    ({ id, location, state }) => state === 'printed' && location.row !== undefined && parseFactKey(id)?.code,
  );
  const operand = random.pick(operands);
  const below = operands.find(
    ({ id, location }) =>
      location.file === operand.location.file &&
      location.row === operand.location.row! + 1 &&
      parseFactKey(id)!.code!.length === parseFactKey(operand.id)!.code!.length,
  );
  const [own, other] = [nameOf(text, operand), below && nameOf(text, below)];
  if (!own || !other || own.name === other.name) return undefined;
  const { file, row } = operand.location;
  const location = { file, row: row!, column: own.column, text: own.text };
  const stated = own.text.replace(own.name, other.name);
  return text.replace({ location, text: own.text }, stated)
    ? [{ id: `@${file}:${row}`, right: own.name, stated: other.name }]
    : undefined;
}

/** The words that stand left of the figure, nearest to it. */
function nameOf(text: SubmissionText, { location }: Operand) {
  const cells = text.row(location.file, location.row!);
  for (let column = location.column! - 1; column > 0; column--) {
    const printed = cells[column - 1] ?? '';
    const name = /[\p{Script=Han}（）()、]{2,}/u.exec(printed)?.[0];
    if (name) return { column, text: printed, name };
  }
  return undefined;
}
