import {
  type CheckContext,
  type CodeRule,
  ECONOMIC_ITEMS,
  type JudgedInstance,
  type NamesClaim,
  type Operand,
} from '../../../model/index.ts';
import { claimsOf } from './claims-of.ts';
import { nearestItem } from './items.ts';
import { findTable, plain, rowsOfLine } from './line-rows.ts';

const GROUPS: Readonly<Record<string, RegExp>> = { personnel: /^30[13]/, public: /^(?:302|307|309|31|399)/ };
/** Items of that name in the group; 309 and 310 share most of theirs. */
const itemsOf = (name: string, concept: string): (typeof ECONOMIC_ITEMS)[number][] => {
  const group = GROUPS[concept];
  return group ? (BY_NAME.get(plain(name)) ?? []).filter(({ code }) => group.test(code)) : [];
};
const BY_NAME = new Map<string, (typeof ECONOMIC_ITEMS)[number][]>();
for (const item of ECONOMIC_ITEMS) {
  if (item.code.length !== 5) continue;
  const name = plain(item.name);
  BY_NAME.set(name, [...(BY_NAME.get(name) ?? []), item]);
}

export const namedItemsHaveAmounts = {
  id: 'N-35',
  name: 'narrative-named-item-empty',
  kind: 'listing',
  severity: 'warning',
  title: { zh: '“主要包括”列出的科目在表中有数', en: 'Items named in the text have an amount in the table' },
  basis: { zh: '列举的是已经发生的主要支出', en: 'What is listed was spent' },
  why: {
    zh: '表中为0的科目不应作为“主要包括”的内容列出。',
    en: 'An item whose cell is zero is not among the main ones.',
  },
  example: {
    zh: '公用经费主要包括办公费、邮电费，而表中邮电费为0。',
    en: 'Post is named but its cell is zero.',
  },
  fix: { zh: '按表中有数的科目列举。', en: 'List the items that have amounts.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    if (!findTable(context.submission, 'T06')) return;
    for (const claim of claimsOf(context, 'names')) {
      const empty: { name: NamesClaim['names'][number]; operand: Operand }[] = [];
      for (const name of claim.names) {
        const operands = itemsOf(name.text, claim.subject.concept ?? '').map((item) =>
          context.operand(`t06.${item.code}`),
        );
        const known = operands.filter((operand) => operand !== undefined);
        if (known.length > 0 && known.every((operand) => operand.value.isZero()))
          empty.push({ name, operand: known[0]! });
      }
      if (empty.length === 0) {
        yield { instance: claim.id, outcome: 'pass' };
        continue;
      }
      yield {
        instance: claim.id,
        outcome: 'fail',
        messageId: 'named-items-empty',
        data: { names: empty.map(({ name }) => name.text).join('、') },
        at: empty.flatMap(({ name, operand }) => [
          name.location,
          ...(operand.state === 'assumed' ? [] : [operand.location]),
        ]),
        stated: empty.map(({ name }) => name.text).join('、'),
      };
    }
  },
} satisfies CodeRule;

export const amountsAreNamed = {
  id: 'N-36',
  name: 'narrative-item-not-named',
  kind: 'listing',
  severity: 'note',
  title: { zh: '表中有数的科目在文中列出', en: 'Items with amounts are named in the text' },
  basis: { zh: '没有“等”字的列举应当完整', en: 'A list without 等 is complete' },
  why: {
    zh: '列举没有用“等”结尾，读者会以为这就是全部科目。',
    en: 'Without 等 the reader takes the list for complete.',
  },
  example: {
    zh: '表中有奖金5万元，文中人员经费列举未提奖金。',
    en: 'Bonuses of 5 are not among the items named.',
  },
  fix: { zh: '补上该科目，或在列举末尾加“等”。', en: 'Name it, or end the list with 等.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    const table = findTable(context.submission, 'T06');
    if (!table) return;
    for (const claim of claimsOf(context, 'names')) {
      const group = GROUPS[claim.subject.concept ?? ''];
      if (!group || /等/.test(afterLast(claim))) continue;
      const named = new Set(
        claim.names.flatMap((name) =>
          itemsOf(name.text, claim.subject.concept ?? '').map((item) => item.code),
        ),
      );
      const missing = table.rows.filter(
        (row) =>
          row.code?.length === 5 &&
          group.test(row.code) &&
          !named.has(row.code) &&
          context.operand(`t06.${row.key}`)?.value.isZero() === false,
      );
      yield missing.length === 0
        ? { instance: claim.id, outcome: 'pass' }
        : {
            instance: claim.id,
            outcome: 'fail',
            messageId: 'items-not-named',
            data: { names: missing.map((row) => row.name).join('、'), count: String(missing.length) },
            at: [claim.names.at(-1)!.location, ...missing.slice(0, 5).map((row) => row.location)],
          };
    }
  },
} satisfies CodeRule;

const afterLast = (claim: NamesClaim): string => {
  const last = claim.names.at(-1)!.location;
  const from = (last.end ?? 0) - (last.excerptStart ?? 0);
  return (last.excerpt ?? '').slice(from, from + 2);
};

export const namedItemsExist = {
  id: 'N-37',
  name: 'narrative-listed-name',
  kind: 'label',
  severity: 'note',
  title: { zh: '“主要包括”使用科目的规范名称', en: 'Listed items use the names of the classification' },
  basis: { zh: '《政府收支分类科目》', en: 'Classification of government revenue and expenditure' },
  why: {
    zh: '名称与科目表只差一两个字，多半是写错或沿用旧称。',
    en: 'A name that differs by a character or two is misspelt or outdated.',
  },
  example: { zh: '“津补贴”（规范名称为“津贴补贴”）。', en: '津补贴 for 津贴补贴.' },
  fix: { zh: '改用规范名称。', en: 'Use the official name.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    for (const claim of claimsOf(context, 'names')) {
      for (const [index, name] of claim.names.entries()) {
        const known = itemsOf(name.text, 'personnel').length > 0 || itemsOf(name.text, 'public').length > 0;
        const near = known ? undefined : nearestItem(plain(name.text));
        yield near
          ? {
              instance: `${claim.id}:${index}`,
              outcome: 'fail',
              messageId: 'listed-name-differs',
              data: { name: name.text, expected: near },
              at: [name.location],
              stated: name.text,
              expected: near,
            }
          : { instance: `${claim.id}:${index}`, outcome: 'pass' };
      }
    }
  },
} satisfies CodeRule;

export const lineNamesMatchTable = {
  id: 'N-38',
  name: 'narrative-line-name',
  kind: 'label',
  severity: 'warning',
  title: { zh: '类、款、项名称与决算表一致', en: 'Names of lines are those of the table' },
  basis: { zh: '文中逐项说明的科目就是决算表的科目', en: 'The lines explained are those of the table' },
  why: {
    zh: '文中写的款、项在表中找不到同名科目，可能写错名称或沿用了旧科目。',
    en: 'A line that the table does not have under this name is misspelt or of another year.',
  },
  example: {
    zh: '文中“行政事业单位离退休（款）”，表中为“行政事业单位养老支出”。',
    en: 'An old name in the text, the new one in the table.',
  },
  fix: { zh: '改用决算表中的科目名称。', en: 'Use the table’s name.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    for (const claim of claimsOf(context, 'line')) {
      const table = findTable(
        context.submission,
        claim.scope === 'fund' ? 'T08' : claim.scope === 'capital' ? 'T09' : 'T05',
      );
      if (!table || table.isEmpty) continue;
      if (rowsOfLine(table, claim.line).length > 0) {
        yield { instance: claim.id, outcome: 'pass' };
        continue;
      }
      const target = claim.line.item ?? claim.line.section ?? '';
      const near = closest(
        plain(target),
        table.rows.map((row) => row.name),
      );
      if (!near) {
        yield {
          instance: claim.id,
          outcome: 'undecided',
          messageId: 'line-not-in-table',
          data: { name: target },
        };
        continue;
      }
      // The same name elsewhere: then class or section is the one that differs.
      const same = plain(near) === plain(target);
      yield {
        instance: claim.id,
        outcome: 'fail',
        messageId: same ? 'line-parent-differs' : 'line-name-differs',
        data: { name: target, expected: near },
        at: [claim.location],
        stated: target,
        ...(same ? {} : { expected: near }),
      };
    }
  },
} satisfies CodeRule;

/** The row name that shares nearly all characters with `name`. */
function closest(name: string, candidates: readonly string[]): string | undefined {
  let best: { name: string; score: number } | undefined;
  for (const candidate of candidates) {
    const other = plain(candidate);
    const shared = [...new Set(name)].filter((char) => other.includes(char)).length;
    const score = (2 * shared) / (new Set(name).size + new Set(other).size);
    if (!best || score > best.score) best = { name: candidate, score };
  }
  return best && best.score >= 0.75 ? best.name : undefined;
}
