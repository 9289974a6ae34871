import { type Claim, ECONOMIC_ITEMS } from '../../model/index.ts';
import { readCues } from '../cues/cue.ts';
import nameCues from '../cues/names.json' with { type: 'json' };
import { findConcept, normaliseName } from '../lexicon/lexicon.ts';
import { resolveSubject } from '../lexicon/resolve-subject.ts';
import { toSubject } from '../lexicon/to-subject.ts';
import { type ClaimContext, placeOf } from './claim-context.ts';
import { readLineNames } from './line-names.ts';

const cue = readCues(nameCues);
/** The expenditure whose items are listed, and where the list opens; up to a clause with its share or change may stand between. */
const list = cue('names.list');
const otherExpenditure = cue('names.other-expenditure');
const endsList = cue('names.end');
const leadIn = cue('names.lead-in');
const etCetera = cue('names.et-cetera');
const joint = cue('names.joint');
const OFFICIAL = new Set(ECONOMIC_ITEMS.map((item) => normaliseName(item.name)));

/** `人员经费 95.36 万元，主要包括：基本工资、津贴补贴…`: the names listed for an amount that stands for all of them. */
export function readNames(context: ClaimContext): Claim[] {
  const claims: Claim[] = [];
  for (const placed of context.placed) {
    const { text } = placed.paragraph.flow;
    const scope = placed.scope;
    if (scope === 'terms' || scope === 'overview' || scope === 'tables') continue;
    // A line of the classification lists what it was spent on, no items.
    if (readLineNames(text)) continue;
    for (const match of list.all(text, placed.paragraph.bodyStart)) {
      const { personnel, between } = match.groups!;
      if (otherExpenditure.test(between!)) continue;
      const named = findConcept(personnel ? 'personnel' : 'public')!.names[0]!;
      const names = splitNames(text, match.index + match[0].length).map(({ start, end }) => ({
        text: text.slice(start, end),
        location: placeOf(context, placed, start, end),
      }));
      if (names.length < 2) continue;
      claims.push({
        id: '',
        type: 'names',
        location: names[0]!.location,
        sentence: '',
        section: placed.section.id,
        subject: toSubject(resolveSubject(named, scope, [])),
        names,
      });
    }
  }
  return claims;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Names between 、 and ， up to the end of the list; brackets belong to the names, an unopened one ends the list. */
function splitNames(text: string, from: number): Span[] {
  const names: Span[] = [];
  let start = from;
  let depth = 0;
  for (let i = from; i <= text.length; i += 1) {
    const char = text[i] ?? '。';
    if (char === '（') depth += 1;
    const closes = char === '）' && depth === 0;
    if (char === '）' && depth > 0) depth -= 1;
    if (!closes && (depth > 0 || !'、，；。'.includes(char))) continue;
    // A clause that states something ends the list.
    if (endsList.test(text.slice(start, i))) break;
    names.push(...splitJoint(text, trimName(text, start, i)));
    if (closes || char === '；' || char === '。') break;
    start = i + 1;
  }
  return names.filter(({ start: a, end: b }) => b - a >= 2 && b - a <= 24);
}

function trimName(text: string, start: number, end: number): Span {
  const word = text.slice(start, end);
  const from = start + (leadIn.exec(word)?.[0].length ?? 0);
  return { start: from, end: end - (etCetera.exec(word)?.[0].length ?? 0) };
}

/** `税金及附加费用和水费`: 和 joins the last two names where what stands before it is an item of its own. */
function splitJoint(text: string, name: Span): Span[] {
  const word = text.slice(name.start, name.end);
  for (let at = joint.at(word); at > 0; at = nextJoint(word, at)) {
    if (!OFFICIAL.has(normaliseName(word.slice(0, at)))) continue;
    const second = name.start + at + 1;
    return [
      { start: name.start, end: name.start + at },
      { start: second, end: name.end },
    ];
  }
  return [name];
}

function nextJoint(word: string, at: number): number {
  const rest = joint.at(word.slice(at + 1));
  return rest < 0 ? -1 : at + 1 + rest;
}
