import { plainName } from '../../../../model/classification/plain-name.ts';
import type { CheckContext, CodeRule, JudgedInstance, NamesClaim, Operand } from '../../../../model/index.ts';
import { claimsOf } from '../claims-of.ts';
import { findTable } from '../find-table.ts';
import { isFormerItem } from '../item-names.ts';
import { itemsMeant } from './named-items.ts';

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
    const table = findTable(context.submission, 'T06');
    if (!table) return;
    const rows = table.rows.map((row) => plainName(row.name));
    // 社会保障缴费 gathers what the table has as 其他社会保障缴费 and its fellows.
    const isNamed = (plain: string): boolean => rows.some((row) => row.endsWith(plain));
    for (const claim of claimsOf(context, 'names')) {
      const empty: { name: NamesClaim['names'][number]; operand?: Operand }[] = [];
      for (const name of claim.names) {
        const operands = itemsMeant(name.text, claim.subject.concept ?? '', table).map((item) =>
          context.operand(`t06.${item.code}`),
        );
        const known = operands.filter((operand) => operand !== undefined);
        if (known.length > 0 && known.every((operand) => operand.value.isZero()))
          empty.push({ name, operand: known[0]! });
        // An item of the classification before 2018 that the table does not list either.
        else if (known.length === 0 && isFormerItem(name.text) && !isNamed(plainName(name.text)))
          empty.push({ name });
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
          ...(!operand || operand.state === 'assumed' ? [] : [operand.location]),
        ]),
        stated: empty.map(({ name }) => name.text).join('、'),
      };
    }
  },
} satisfies CodeRule;
