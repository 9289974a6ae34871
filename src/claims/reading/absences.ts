import type { Claim, Subject } from '../../model/index.ts';
import { resolveSubject } from '../lexicon/resolve-subject.ts';
import { toSubject } from '../linking/build-claims.ts';
import { type ClaimContext, placeOf } from './claim-context.ts';
import { scopeOfPath } from './scope-of-path.ts';

const ABSENCE =
  /(?:均?(?:无|没有|未发生|未安排|未产生|不存在|未使用|没有使用|没有发生|没有安排))(?:使用|发生|安排|产生)?([^，。；：、\d无]{2,40}?)(?=[，。；、]|$|的?情况)/g;
const FUNDS: readonly { readonly pattern: RegExp; readonly concept: string }[] = [
  { pattern: /政府性基金/, concept: 'fund' },
  { pattern: /国有资本/, concept: 'capital' },
  { pattern: /三公/, concept: 'three-public' },
];

/** `本单位无政府性基金预算财政拨款收入和支出`: what the text says there is none of. */
export function readAbsences(context: ClaimContext): Claim[] {
  const claims: Claim[] = [];
  for (const placed of context.placed) {
    const { text } = placed.paragraph.flow;
    const scope = scopeOfPath(placed.path);
    if (
      scope === 'overview' ||
      scope === 'terms' ||
      scope === 'tables' ||
      scope === 'performance' ||
      scope === 'procurement'
    )
      continue;
    ABSENCE.lastIndex = placed.paragraph.bodyStart;
    for (let match = ABSENCE.exec(text); match; match = ABSENCE.exec(text)) {
      const words = match[1]!;
      if (saysNothing(text, match.index, words)) continue;
      const year = /(20\d{2})年度?[^。；]{0,30}$/.exec(
        text.slice(Math.max(0, match.index - 40), match.index),
      );
      if (year && context.year && Number(year[1]) !== context.year) continue;
      let [start, end] = [match.index, match.index + match[0].length];
      for (const name of [words, ...namesAfter(text, end)]) {
        if (name !== words) [start, end] = [end + 1, end + 1 + name.length];
        for (const subject of deniedBy(context, text, match.index, name, scope)) {
          claims.push({
            id: '',
            type: 'absence',
            location: placeOf(context, placed, start, end),
            sentence: '',
            section: placed.section.id,
            subject: { ...subject, ...aspect(subject.text) },
          });
        }
      }
    }
  }
  return claims;
}

/** Changes and reasons that are absent (无变化, 无增减) say nothing about the amounts. */
const saysNothing = (text: string, at: number, words: string): boolean =>
  /变化|增减|变动|差异|异常|关系|影响|预算数?$|虚列|截留|挤占|挪用|新增|计划/.test(words) ||
  /(?:原因|由于|因|是)[^。；]{0,20}$/.test(text.slice(Math.max(0, at - 24), at));

/** 无上级补助收入、事业收入、经营收入: the names that follow the first. */
function namesAfter(text: string, from: number): string[] {
  const row = /^(?:、[^，。；：、\d无]{2,30})+(?=[，。；]|$)/.exec(text.slice(from, from + 160));
  return row ? row[0].slice(1).split('、') : [];
}

function deniedBy(
  context: ClaimContext,
  text: string,
  at: number,
  words: string,
  scope: ReturnType<typeof scopeOfPath>,
): Subject[] {
  // 国有资本经营预算财政拨款无收支: what there is none of stands before the word.
  const clause = text
    .slice(Math.max(0, at - 60), at)
    .split(/[，。；：]/)
    .at(-1)!;
  const named = /^(?:使用)?(?:收入|支出|收支|拨款|结转|结余|和|及|与|、|本年|财政|当年|资金|安排)+$/.test(
    words,
  );
  const fund = FUNDS.find(({ pattern }) => pattern.test(words) || (named && pattern.test(clause)));
  if (fund) return [{ text: words, concept: fund.concept, scope: fund.concept, qualified: false, facts: [] }];
  if (named) return [];
  const known = (name: string): Subject[] => {
    const subject = toSubject(resolveSubject(name, scope, context.unitNames));
    return subject.concept && !subject.qualified ? [subject] : [];
  };
  const whole = known(words);
  return whole.length > 0 ? whole : words.split(/[和及与]/).flatMap(known);
}

/** 无…支出 denies the expenditure only; income or a balance may exist. */
function aspect(words: string): { facts: string[] } {
  const income = words.includes('收入') || /收支/.test(words);
  const expense = words.includes('支出') || /收支/.test(words);
  return { facts: [...(income || !expense ? ['income'] : []), ...(expense || !income ? ['expense'] : [])] };
}
