import type { Claim, Subject } from '../../model/index.ts';
import absenceCues from '../cues/absence.json' with { type: 'json' };
import { readCues } from '../cues/cue.ts';
import { mark } from '../cues/marks.ts';
import type { Scope } from '../lexicon/lexicon.ts';
import { resolveSubject } from '../lexicon/resolve-subject.ts';
import { toSubject } from '../lexicon/to-subject.ts';
import { type ClaimContext, placeOf } from './claim-context.ts';

const cue = readCues(absenceCues);
const clauseMark = mark('clause.mark');
const absence = cue('absence');
const ofChange = cue('absence.of-change');
const inReason = cue('absence.in-reason');
const ofYear = cue('absence.of-year');
const ofLastYear = cue('absence.of-last-year');
const furtherNames = cue('absence.names-after');
const namedBefore = cue('absence.named-before');
const joint = cue('absence.joint');
const ofIncome = cue('absence.of-income');
const ofExpenditure = cue('absence.of-expenditure');
const FUNDS = ['fund', 'capital', 'three-public'].map((concept) => ({
  concept,
  cue: cue(`absence.${concept}`),
}));
/** Sections in which 无 says nothing about the accounts. */
const SILENT_SCOPES = new Set<Scope>(['overview', 'terms', 'tables', 'performance', 'procurement']);

/** `本单位无政府性基金预算财政拨款收入和支出`: what the text says there is none of. */
export function readAbsences(context: ClaimContext): Claim[] {
  const claims: Claim[] = [];
  for (const placed of context.placed) {
    const { text } = placed.paragraph.flow;
    const scope = placed.scope;
    if (SILENT_SCOPES.has(scope)) continue;
    for (const match of absence.all(text, placed.paragraph.bodyStart)) {
      const words = match[1]!;
      if (saysNothing(text, match.index, words)) continue;
      const before = text.slice(Math.max(0, match.index - 40), match.index);
      const year = ofYear.exec(before);
      if (year && context.year && Number(year[1]) !== context.year) continue;
      if (ofLastYear.test(before)) continue;
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
  ofChange.test(words) || inReason.test(text.slice(Math.max(0, at - 24), at));

/** 无上级补助收入、事业收入、经营收入: the names that follow the first. */
function namesAfter(text: string, from: number): string[] {
  const row = furtherNames.exec(text.slice(from, from + 160));
  return row ? row[0].slice(1).split('、') : [];
}

function deniedBy(context: ClaimContext, text: string, at: number, words: string, scope: Scope): Subject[] {
  // 国有资本经营预算财政拨款无收支: what there is none of stands before the word.
  const clause = text
    .slice(Math.max(0, at - 60), at)
    .split(clauseMark.one)
    .at(-1)!;
  const named = namedBefore.test(words);
  const fund = FUNDS.find(({ cue }) => cue.test(words) || (named && cue.test(clause)));
  if (fund) return [{ text: words, concept: fund.concept, scope: fund.concept, qualified: false, facts: [] }];
  if (named) return [];
  const known = (name: string): Subject[] => {
    const subject = toSubject(resolveSubject(name, scope, context.unitNames));
    return subject.concept && !subject.qualified ? [subject] : [];
  };
  const whole = known(words);
  return whole.length > 0 ? whole : words.split(joint.one).flatMap(known);
}

/** 无…支出 denies the expenditure only; income or a balance may exist. */
function aspect(words: string): { facts: string[] } {
  const income = ofIncome.test(words);
  const expense = ofExpenditure.test(words);
  return { facts: [...(income || !expense ? ['income'] : []), ...(expense || !income ? ['expense'] : [])] };
}
