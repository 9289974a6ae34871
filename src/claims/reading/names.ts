import type { Claim, Location } from '../../model/index.ts';
import { toSubject } from '../linking/build-claims.ts';
import { type ClaimContext, placeOf } from './claim-context.ts';

const OPENER = /(?:主要)?(?:包括|用于支付|是指|含)[：:]?|（(?=[^（）\d]{2,12}、)/;

/** `人员经费 95.36 万元，主要包括：基本工资、津贴补贴…`: the names listed after an amount that stands for all of them. */
export function readNames(context: ClaimContext): Claim[] {
  const claims: Claim[] = [];
  for (const mention of context.mentions) {
    const concept = mention.subject.concept;
    if (mention.role.name !== 'actual' || mention.aside || (concept !== 'personnel' && concept !== 'public'))
      continue;
    const placed = context.placed[mention.paragraph]!;
    const { text } = placed.paragraph.flow;
    const opener = OPENER.exec(text.slice(mention.token.end, mention.token.end + 70));
    if (!opener || !belongs(text.slice(mention.token.end, mention.token.end + opener.index))) continue;
    const from = mention.token.end + opener.index + opener[0].length;
    const names = splitNames(text, from).map(({ start, end }) => ({
      text: text.slice(start, end),
      location: placeOf(context, placed, start, end) as Location,
    }));
    if (names.length < 2) continue;
    claims.push({
      id: '',
      type: 'names',
      location: names[0]!.location,
      sentence: mention.sentence,
      section: mention.section,
      subject: toSubject(mention.subject),
      names,
    });
  }
  return claims;
}

/** Only the share, the change or the purpose of the same amount may stand between it and its list. */
const belongs = (between: string): boolean =>
  !/[。；]/.test(between) &&
  !/(?:人员|公用)(?:经费|支出)(?!用途)/.test(between) &&
  !/万元[^，]*(?:其中|万元)/.test(between);

/** Names between 、 and ， up to the end of the list; brackets belong to the names. */
function splitNames(text: string, from: number): { start: number; end: number }[] {
  const names: { start: number; end: number }[] = [];
  let start = from;
  let depth = 0;
  for (let i = from; i <= text.length; i += 1) {
    const char = text[i] ?? '。';
    if (char === '（') depth += 1;
    if (char === '）' && depth > 0) depth -= 1;
    const separator = depth === 0 && (char === '、' || char === '，' || char === '；' || char === '。');
    if (!separator) continue;
    const name = trimName(text, start, i);
    // A clause that states something ends the list.
    if (/\d|原因|其中|公用经费|人员经费/.test(text.slice(start, i))) break;
    if (name.end - name.start >= 2 && name.end - name.start <= 24) names.push(name);
    if (char === '；' || char === '。') break;
    start = i + 1;
  }
  return names;
}

function trimName(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  const word = text.slice(from, to);
  from += /^[：:\s]*(?:和|以及|及|与)?/.exec(word)?.[0].length ?? 0;
  to -= /(?:等(?:支出|方面|费用)?)$/.exec(word)?.[0].length ?? 0;
  return { start: from, end: to };
}
