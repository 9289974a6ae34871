import { plainName } from '../../../../model/classification/plain-name.ts';
import {
  type CheckContext,
  type CodeRule,
  ECONOMIC_ITEMS,
  type JudgedInstance,
  type PartsClaim,
} from '../../../../model/index.ts';
import { placeOfName } from '../../../../model/name-place.ts';
import { claimsOf, figuresOf, printed } from '../claims-of.ts';

export const doubledItems = {
  id: 'N-12',
  name: 'narrative-doubled-item',
  kind: 'duplicate',
  severity: 'error',
  title: { zh: '同一列表中一个名称只出现一次', en: 'A name stands once in a list' },
  basis: { zh: '每个科目在一次列举中只有一个数', en: 'Each item has one amount in a list' },
  why: {
    zh: '同一名称列了两次、金额不同，多半是其中一个名称写错了。',
    en: 'A name that stands twice with two amounts: one of the names is wrong.',
  },
  example: {
    zh: '办公费4.49万元、邮电费0.15万元、水费2万元、邮电费0.23万元。',
    en: 'Office 4.49, post 0.15, water 2, post 0.23.',
  },
  fix: {
    zh: '对照基本支出决算表，改正写错的科目名称。',
    en: 'Compare with the table of basic expenditure and correct the name.',
  },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    yield* doubledNames(context);
    for (const claim of claimsOf(context, 'parts')) {
      if (claim.parts.length < 3) continue;
      const groups = groupByName(claim.parts, nameOfPart);
      const doubled = [...groups.values()].filter((parts) => parts.length > 1);
      if (doubled.length === 0) yield { instance: claim.id, outcome: 'pass' };
      for (const parts of doubled) {
        const figures = parts.map((part) => figuresOf(context).get(part.figure)!);
        const first = claim.parts.indexOf(parts[0]!);
        yield {
          instance: `${claim.id}:${parts[0]!.figure}`,
          outcome: 'fail',
          messageId: candidatesAt(claim, first).length > 0 ? 'item-doubled-candidates' : 'item-doubled',
          data: {
            name: parts[0]!.subject.text,
            amounts: figures.map(printed).join('、'),
            candidates: candidatesAt(claim, first).join('、'),
          },
          at: figures.map(({ location }, at) => placeOfName(location, parts[at]!.subject.text)),
          stated: parts[0]!.subject.text,
          hint: { suspects: 'doubled-name', list: claim.id, name: parts[0]!.subject.text },
        };
      }
    }
  },
} satisfies CodeRule;

/** Names listed without amounts: one that stands twice took the place of another. */
function* doubledNames(context: CheckContext): Iterable<JudgedInstance> {
  for (const claim of claimsOf(context, 'names')) {
    const doubled = [...groupByName(claim.names, ({ text }) => plainName(text)).values()].filter(
      (names) => names.length > 1,
    );
    if (doubled.length === 0) yield { instance: claim.id, outcome: 'pass' };
    for (const names of doubled) {
      const { text: name } = names[0]!;
      yield {
        instance: `${claim.id}:${name}`,
        outcome: 'fail',
        messageId: 'name-doubled',
        data: { name },
        at: names.map(({ location }) => location),
        stated: name,
        hint: { suspects: 'doubled-name', list: claim.id, name },
        severity: 'warning',
      };
    }
  }
}

/** A part that is a line of the classification, or whose name says nothing, is none's double. */
const nameOfPart = ({ subject }: PartsClaim['parts'][number]): string | undefined => {
  const name = subject.line ? '' : plainName(subject.text).replace(/(?:支出|为|是|共)+$/, '');
  return name.length < 2 ? undefined : name;
};

function groupByName<Named>(
  named: readonly Named[],
  nameOf: (one: Named) => string | undefined,
): Map<string, Named[]> {
  const groups = new Map<string, Named[]>();
  for (const one of named) {
    const name = nameOf(one);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return groups;
}

/** Items that the classification has between the neighbours of a place in the list. */
function candidatesAt(claim: PartsClaim, index: number): string[] {
  const code = (at: number): string | undefined =>
    /^item\.(\d{5})$/.exec(claim.parts[at]?.subject.concept ?? '')?.[1];
  const before = code(index - 1);
  const after = code(index + 1);
  if (!before || !after || before >= after) return [];
  const used = new Set(claim.parts.map((_, at) => code(at)));
  return ECONOMIC_ITEMS.filter(
    (item) => item.code.length === 5 && item.code > before && item.code < after && !used.has(item.code),
  ).map((item) => item.name);
}
