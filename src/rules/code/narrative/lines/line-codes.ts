import { isFundSection } from '../../../../model/classification/classification.ts';
import { isFundSectionName, isSectionInUse } from '../../../../model/classification/functional-items.ts';
import { isShortFor, plainName } from '../../../../model/classification/plain-name.ts';
import type {
  CheckContext,
  CodeRule,
  JudgedInstance,
  LineClaim,
  TableId,
  TableRow,
} from '../../../../model/index.ts';
import { findTable } from '../find-table.ts';
import { linesOf } from './lines-of.ts';

export const lineCodes = {
  id: 'N-54',
  name: 'narrative-line-code',
  kind: 'label',
  severity: 'warning',
  title: {
    zh: '文中科目编码属于所说的预算，并与名称相符',
    en: 'Codes of lines belong to the budget spoken of and to their names',
  },
  basis: {
    zh: '政府收支分类科目：政府性基金与一般公共预算各有科目，一个编码对应一个名称',
    en: 'Funds and the general budget have sections of their own, and a code has one name',
  },
  why: {
    zh: '在一般公共预算支出里列出政府性基金的科目，或编码与名称对不上，说明其中一个抄错。',
    en: 'A code of a fund under the general budget, or a code beside another’s name, was copied wrongly.',
  },
  example: {
    zh: '一般公共预算支出中列“2296099其他支出”，而22960是政府性基金科目。',
    en: '2296099 under the general budget, though 22960 is a section of the funds.',
  },
  fix: {
    zh: '对照决算表核对编码、名称和资金性质。',
    en: 'Check code, name and kind of money against the tables.',
  },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    for (const claim of linesOf(context)) {
      const { code } = claim.line;
      const side = SIDES[claim.scope];
      if (!side) continue;
      if (!code) {
        if (isFundLineInGeneral(context, claim))
          yield failure(claim, 'line-name-of-fund', { name: claim.line.section! });
        continue;
      }
      const own = rowOf(context, side.own, code);
      const other = own ? undefined : rowOf(context, side.other, code);
      const isElsewhere = !own && (other !== undefined || side.isOfOther(code));
      const named = own ?? other;
      if (isElsewhere) {
        yield failure(claim, side.misplaced, { code });
      } else if (own && !namesAgree(own.name, claim)) {
        yield failure(claim, 'line-code-of-other-name', {
          code,
          name: claim.line.item ?? claim.line.section ?? '',
          expected: own.name,
        });
      } else if (named || findTable(context.submission, side.own)) {
        yield { instance: claim.id, outcome: 'pass' };
      } else {
        yield {
          instance: claim.id,
          outcome: 'undecided',
          messageId: 'tie-table-missing',
          data: { name: code, fact: code },
        };
      }
    }
  },
} satisfies CodeRule;

interface Side {
  readonly own: TableId;
  readonly other: TableId;
  /** What a code of the other budget is called here. */
  readonly misplaced: string;
  /** By the classification; a section that is not known here may be of either. */
  readonly isOfOther: (code: string) => boolean;
}
const SIDES: Readonly<Record<string, Side>> = {
  general: { own: 'T05', other: 'T08', misplaced: 'line-code-of-fund', isOfOther: isFundSection },
  fund: {
    own: 'T08',
    other: 'T05',
    misplaced: 'line-code-of-general',
    isOfOther: (code) => !isFundSection(code) && isSectionInUse(code),
  },
};

/** A line without its code under the general budget, whose section is one of the funds'. */
function isFundLineInGeneral(context: CheckContext, { scope, line }: LineClaim): boolean {
  const { section } = line;
  if (scope !== 'general' || section === undefined || !isFundSectionName(section)) return false;
  const rows = findTable(context.submission, 'T05')?.rows ?? [];
  return !rows.some(({ name }) => plainName(name) === plainName(section));
}

const rowOf = ({ submission }: CheckContext, table: TableId, code: string): TableRow | undefined =>
  findTable(submission, table)?.rows.find((row) => row.code === code && !row.key.includes('#'));

/** The lowest name of the line is the code's, or short for it; names of another year's edition are not ours to judge. */
function namesAgree(official: string, { line, location }: LineClaim): boolean {
  const name = line.item ?? line.section;
  if (name === undefined || official === '') return true;
  const [a, b] = [plainName(name), plainName(official)].map((each) => each.replace(/支出$/, ''));
  return a === b || isShortFor(a!, b!) || isShortFor(b!, a!) || plainName(location.text).includes(b!);
}

const failure = (
  { id, location }: LineClaim,
  messageId: string,
  data: Readonly<Record<string, string>>,
): JudgedInstance => ({
  instance: id,
  outcome: 'fail',
  messageId,
  data,
  at: [location],
  stated: data.code ?? data.name!,
  ...(data.expected === undefined ? {} : { expected: data.expected }),
});
