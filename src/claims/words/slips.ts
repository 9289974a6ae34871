import type { WordingClaim } from '../../model/index.ts';
import { readCues } from '../cues/cue.ts';
import { mark } from '../cues/marks.ts';
import slipCues from '../cues/slips.json' with { type: 'json' };
import type { PlacedParagraph } from '../text/sections.ts';
import type { ClaimContext } from './claim-context.ts';
import { wordingClaim } from './wording-claim.ts';

const cue = readCues(slipCues);
const clauseEnd = mark('clause.end');
const flatAfter = cue('flat.after-change');
const flatBefore = cue('flat.before-change');
const flatOfSome = cue('flat.some');
const flatReason = cue('flat.reason');
const againstBudget = cue('flat.against-budget');
const either = cue('either.comparison');
const unfinished = cue('compare.unfinished');
const twoNouns = cue('two-nouns');
const zeroUsed = cue('zero.used');
const zeroOfThreePublic = cue('zero.of-three-public');
const amounts = cue('zero.amounts-before');
const divides = cue('zero.divides');
const doubledUnit = cue('doubled.unit');
const doubledCharacter = cue('doubled.character');
const doubledMark = cue('doubled.mark');
const doubledWord = cue('doubled.word');
const doubledAllowed = cue('doubled.allowed');
const doubledTerm = cue('doubled.term');
/** Shorter sentences are said again by right: 无。 */
const SENTENCE_MIN = 12;

/** Slips that one clause shows by itself: contradictions, directions left open, things said twice. */
export function readSlips(context: ClaimContext): WordingClaim[] {
  const claims: WordingClaim[] = [];
  let before: string | undefined;
  for (const placed of context.placed) {
    const { heading, flow, bodyStart } = placed.paragraph;
    const { text } = flow;
    const scope = placed.scope;
    if (scope === 'terms' || scope === 'tables') continue;
    const add = (
      kind: WordingClaim['kind'],
      match: { readonly index: number; readonly 0: string },
      data: Readonly<Record<string, string>> = {},
    ): unknown =>
      claims.push(
        wordingClaim(context, placed, kind, [match.index, match.index + match[0].length], {
          text: match[0],
          ...data,
        }),
      );
    readDoubled(text, heading !== undefined && placed.paragraph.numbering !== undefined, add);
    if (scope !== 'overview') {
      for (const match of flatAfter.all(text)) if (isContradiction(text, match)) add('flat-change', match);
      for (const match of flatBefore.all(text)) if (!isZero(match.groups!.amount!)) add('flat-change', match);
      for (const flat of [flatOfSome, flatReason])
        for (const match of flat.all(text)) add('flat-change', match);
      for (const match of either.all(text)) add('either-direction', match);
      for (const match of unfinished.all(text))
        add('comparison-unfinished', match, { text: match.groups!.what! });
      for (const match of twoNouns.all(text)) add('two-nouns', match, { text: match.groups!.words! });
      for (const match of zeroUsed.all(text, heading ? bodyStart : 0))
        if (!endsParts(text, match))
          add(isThreePublic(text, match) ? 'zero-used-by-template' : 'zero-used', match, {
            text: match.groups!.what!,
          });
    }
    for (const sentence of doubledSentences(placed)) add('doubled-sentence', sentence);
    const body = text.slice(bodyStart);
    if (!heading && body === before && body.length >= SENTENCE_MIN && body.includes('。'))
      add('doubled-sentence', { index: bodyStart, 0: body });
    before = heading ? undefined : body;
  }
  return claims;
}

type Add = (
  kind: WordingClaim['kind'],
  match: { readonly index: number; readonly 0: string },
  data?: Readonly<Record<string, string>>,
) => unknown;

function readDoubled(text: string, isHeading: boolean, add: Add): void {
  for (const match of doubledUnit.all(text)) add('doubled-unit', match);
  for (const match of doubledCharacter.all(text)) add('doubled-word', match);
  for (const match of doubledMark.all(text)) add('doubled-mark', match, { text: match[0].slice(1) });
  for (const match of doubledTerm.all(text)) add('doubled-term', match);
  // Cells of a table that run together repeat by right.
  if (!isHeading && !clauseEnd.test(text)) return;
  for (const match of doubledWord.all(text))
    if (
      !doubledAllowed.test(match.groups!.word ?? '') &&
      !doubledUnit.test(match[0]) &&
      !doubledTerm.test(match[0])
    )
      add('doubled-word', match);
}

/** `减少为0，持平`: less than last year and the same. An amount of no change (`减少0.00万元，持平`) is none. */
function isContradiction(text: string, match: RegExpExecArray): boolean {
  const { to, noun, amount } = match.groups!;
  if (againstBudget.test(text.slice(Math.max(0, match.index - 40), match.index))) return false;
  return (to !== undefined && noun === undefined) || !isZero(amount!);
}

const isThreePublic = (text: string, { index }: RegExpExecArray): boolean =>
  zeroOfThreePublic.test(text.slice(Math.max(0, index - 20), index));

/** 某支出8万元，其中：基本支出8万元，项目支出0万元。主要用于…: the next sentence is about the whole. */
function endsParts(text: string, { index, 0: found }: RegExpExecArray): boolean {
  if (!statementEnd.test(found)) return false;
  const statements = text.slice(0, index).split(statementEnd.one);
  const own = statements.at(-1)!;
  // 项目支出8万元。其中：基本建设支出0万元。主要用于…: the same in a sentence of its own.
  const sentence = divides.test(own) ? `${statements.at(-2) ?? ''}${own}` : own;
  return amounts.all(sentence).some(({ groups }) => !isZero(groups!.digits!));
}

const statementEnd = mark('sentence.part');
const behindStatement = mark('sentence.part.behind');

const isZero = (digits: string): boolean => !/[1-9]/.test(digits);

/** A sentence right behind the same sentence. */
function doubledSentences({ paragraph }: PlacedParagraph): { index: number; 0: string }[] {
  const { text } = paragraph.flow;
  const found: { index: number; 0: string }[] = [];
  let before = '';
  let index = paragraph.bodyStart;
  for (const sentence of text.slice(index).split(behindStatement.one)) {
    if (sentence.length >= SENTENCE_MIN && sentence === before) found.push({ index, 0: sentence });
    before = sentence;
    index += sentence.length;
  }
  return found;
}
