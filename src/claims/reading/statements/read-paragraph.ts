import type { Token } from '../../figures/tokens.ts';
import { readComparator } from '../comparators.ts';
import type { Mark } from '../marks.ts';
import { readRole } from '../roles.ts';
import { endClause, endSentence, passSemicolon } from './clauses.ts';
import { makeMention } from './make-mention.ts';
import { openerAt, openList } from './open-list.ts';
import { LEAD_LIMIT, type Outer, type ParagraphState } from './paragraph-state.ts';
import { asBudget, bareAsAmount, isBase, ofNamedAmount } from './role-in-context.ts';
import { continuesRun } from './runs.ts';
import { openingSubject, ownSubject } from './subject-of-figure.ts';
import { takeFigure } from './take-figure.ts';

/** 其他收入5万元，主要是利息收入，占收入总计的2%: the statement goes on after what it consists of. */
const STATES =
  /^占(?:本年|当年|总)?(?:收入|支出)?(?:总计|合计|总额|总数|总收入|总支出)?的?(?:比重|比例)?(?:为)?$|^完成(?:年初|全年|调整)?预算数?的?$/;

/** Reads a paragraph mark by mark and figure by figure. */
export function readParagraph(state: ParagraphState, marks: readonly Mark[]): void {
  state.carried = openingSubject(state);
  for (const mark of marks) {
    if (mark.kind === 'figure') readFigure(state, mark.token);
    else if (mark.start >= state.leadStart || mark.kind !== 'opener') passMark(state, mark);
  }
  endClause(state, state.text.length);
  const open = state.now.lists.findLast((list) => list.open && list.items.length === 0);
  if (open && /(?:[：。]|其中|如下|包括)$/.test(state.text))
    state.reader.announce(open, state.placed.section.id);
  else if (/：$/.test(state.text) && !state.now.inReason) {
    const stated = state.reader.recent.filter((mention) => mention.sentence === state.sentence);
    const [total] = stated;
    if (total && stated.length === 1 && !total.list)
      state.reader.announce(openList(state, false, total, undefined), state.placed.section.id);
  }
}

/** Punctuation and words that open lists or reasons. */
function passMark(state: ParagraphState, mark: Exclude<Mark, { kind: 'figure' }>): void {
  switch (mark.kind) {
    case 'comma':
      endClause(state, mark.start);
      state.leadStart = mark.end;
      state.clauseStart = mark.end;
      break;
    case 'semicolon':
      endClause(state, mark.start);
      passSemicolon(state, mark.end);
      break;
    case 'stop':
      endClause(state, mark.start);
      endSentence(state, mark.end);
      break;
    case 'open':
      endClause(state, mark.start, false);
      state.outer.push({ now: state.now, carried: state.carried, budgets: state.budgets });
      state.now = { ...state.now, lists: [...state.now.lists] };
      state.leadStart = mark.end;
      break;
    case 'close': {
      endClause(state, mark.start, false);
      const outer = state.outer.pop();
      if (outer) leaveBracket(state, outer);
      state.leadStart = mark.end;
      break;
    }
    case 'opener':
      openerAt(state, mark);
      break;
    case 'reason':
      endClause(state, mark.start, false);
      state.leadStart = mark.end;
      state.now.inReason = true;
      state.now.reasonGoesOn = /^[是为：，]{0,3}(?:一是|（?1[）.、])/.test(
        state.text.slice(mark.end, mark.end + 6),
      );
      break;
  }
  if (mark.kind !== 'opener' && mark.kind !== 'reason' && mark.kind !== 'stop') state.sentenceStart = false;
  if (mark.kind !== 'comma') state.run = undefined;
}

/** After a bracket the sentence goes on about what it was about, with the budgets it had named. */
function leaveBracket(state: ParagraphState, { now, carried, budgets }: Outer): void {
  const divided = state.now.lists.filter((list) => !now.lists.includes(list));
  for (const list of divided) list.open = false;
  state.now = { ...now, change: state.now.change ?? now.change };
  state.carried = carried ?? state.carried;
  if (budgets.length > 0 && divided.length > 0) state.budgets = budgets;
}

/** One figure: its lead, role, subject and comparator, then what it is tied to. */
function readFigure(state: ParagraphState, token: Token): void {
  if (token.kind === 'year') return;
  const run = continuesRun(state, token);
  const lead = run
    ? run.lead
    : state.text.slice(Math.max(state.leadStart, token.start - LEAD_LIMIT), token.start);
  const leadStart = run ? run.leadStart : token.start - lead.length;
  state.tokenIndex += 1;
  while (state.tokens[state.tokenIndex] !== token) state.tokenIndex += 1;
  const next = state.tokens[state.tokenIndex + 1];
  const tail = state.text.slice(
    token.end,
    Math.min(token.end + 8, next ? Math.max(token.end, next.end) : state.text.length),
  );
  const usable = token.kind === 'bare' ? bareAsAmount(state, token, lead) : token;
  if (!usable) return;
  const role = asBudget(
    state,
    ofNamedAmount(state, usable, lead) ?? readRole(usable, lead, tail, state.reader.year),
    lead,
  );
  const stated = readComparator(lead, state.reader.year);
  const comparator = stated ?? state.now.comparator;
  // 较上年 2.5 万元减少…: what follows is against this figure.
  if (stated && (role.name === 'prior' || role.name === 'budget')) state.now.comparator = stated;
  const track = run ? run.track + 1 : 0;
  if (state.now.inReason && STATES.test(lead)) state.now.inReason = false;
  const own = ownSubject(state, lead, role, track);
  const mention = makeMention(state, usable, lead, role, own, comparator, track);
  state.run = { lead, leadStart, end: token.end, track, mention };
  state.leadStart = token.end;
  state.reader.add(mention);
  if (!mention.aside && !isBase(state, mention)) takeFigure(state, mention, own);
}
