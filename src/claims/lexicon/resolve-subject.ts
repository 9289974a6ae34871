import type { Subject } from '../../model/index.ts';
import { type Concept, matchNames, normaliseName, type Scope } from './lexicon.ts';

export interface ResolvedSubject extends Subject {
  readonly scope: Scope;
  /** Words beside the name that narrow it (某项目的基本支出): the figure need not equal the table's. */
  readonly qualified: boolean;
  /** Nothing but introducing words (支出决算为): the figure is about what the sentence is about. */
  readonly bare: boolean;
}

/** Words that may follow a name without changing what it stands for. */
const TAIL_WORDS = [
  '支出',
  '收入',
  '决算',
  '预算',
  '执行',
  '完成',
  '实际',
  '总额',
  '总数',
  '总计',
  '合计',
  '金额',
  '费用',
  '经费',
  '资金',
  '数额',
  '数',
  '额',
  '财政拨款',
  '年初',
  '全年',
  '年度',
  '当年',
  '本年',
  '全部',
  '共计',
  '共',
  '累计',
  '为',
  '是',
  '约',
  '达到',
  '达',
  '了',
  '安排',
  '列支',
  '发生',
  '使用',
  '各',
  '分别',
  '均',
  '总',
  '计',
  '类',
  '款',
  '项',
  '情况',
  '部分',
  '用于',
  '花费',
  '有',
  '仅',
  '在',
  '内',
  '开支',
  '的',
  '等',
  '：',
  '，',
  '；',
  '、',
  '万元',
  '左右',
  '决算数',
  '核算',
  '拨付',
  '支付',
  '列入',
  '纳入',
  '以',
  '按',
  '计划',
  '批复',
  '下达',
  '列',
  '列示',
  '数为',
  '汇总',
];
/** Words that may stand before it. */
const HEAD_WORDS = [
  '本部门',
  '本单位',
  '我部门',
  '我单位',
  '我局',
  '我委',
  '我办',
  '我院',
  '我厅',
  '我部',
  '我校',
  '我馆',
  '我站',
  '我会',
  '我镇',
  '我乡',
  '我处',
  '我区',
  '我市',
  '我县',
  '我街道',
  '我中心',
  '我所',
  '我队',
  '全局',
  '全委',
  '全办',
  '全院',
  '全厅',
  '全部',
  '全校',
  '全馆',
  '全站',
  '全会',
  '全区',
  '全市',
  '全县',
  '部门',
  '单位',
  '本局',
  '本委',
  '本办',
  '本院',
  '本厅',
  '本部',
  '本校',
  '本馆',
  '本站',
  '本会',
  '本处',
  '本级',
  '全年',
  '本年',
  '今年',
  '当年',
  '年度',
  '本',
  '年',
  '度',
  '决算',
  '预算',
  '年初',
  '调整',
  '财政拨款',
  '安排',
  '使用',
  '用于',
  '通过',
  '其中',
  '分别',
  '包括',
  '分别为',
  '分别是',
  '主要',
  '总体',
  '实际',
  '发生',
  '列支',
  '开支',
  '完成',
  '按',
  '根据',
  '统计',
  '共',
  '合计',
  '总计',
  '收支',
  '中',
  '的',
  '在',
  '从',
  '看',
  '为',
  '是',
  '由',
  '由于',
  '含',
  '即',
  '以及',
  '及',
  '支出',
  '收入',
  '经费',
  '情况',
  '各',
  '均',
  '市级',
  '镇级',
  '乡级',
  '州级',
  '汇总',
  '区级',
  '县级',
  '省级',
  '现有',
  '有',
  '总',
  '全',
  '所有',
  '其他各项',
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '，',
  '：',
  '；',
  '、',
  '.',
  '0',
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  '与上年相比',
  '相比',
  '与',
  '加',
  '主要用于',
  '内',
  '对',
  '对于',
  '上',
  '公开',
  '单位决算',
  '及所属单位',
  '及下属单位',
  '含所属单位',
  '含下属单位',
  '系统',
];
const TAIL = byFirstCharacter(TAIL_WORDS);
const HEAD = byFirstCharacter(HEAD_WORDS);
const BARE = byFirstCharacter([...TAIL_WORDS, ...HEAD_WORDS]);
const FUND_HEAD = /(?:一般公共|政府性基金|国有资本经营)(?:财政)?(?:预算)?(?:财政)?(?:拨款)?/;

/**
 * Resolves the words before a figure. `text` is the lead as written; `unitNames` are the names by which the
 * text calls its own organisation. Longest name nearest to the figure wins.
 */
export function resolveSubject(text: string, scope: Scope, unitNames: readonly string[]): ResolvedSubject {
  const known = resolved.get(unitNames) ?? new Map<string, ResolvedSubject>();
  resolved.set(unitNames, known);
  const key = `${scope}|${text}`;
  const before = known.get(key);
  if (before) return before;
  const subject = resolveAfresh(text, scope, unitNames);
  if (known.size < KEPT) known.set(key, subject);
  return subject;
}

/** ①基本支出: the number of the item is no part of its name. */
const RINGED = /^[、，：；]*[①-⒛]+/;
/** Grades of one character (优、良、中、差) are names, not filling words. */
const GRADE = /^[、，：；和及]*(?:优|良|中|差)(?:为|有)?$/;
const UNKNOWN = { facts: [], qualified: true, bare: false } as const;

/** The same leads (支出决算为, 年初预算为) come again and again within a text. */
const resolved = new WeakMap<readonly string[], Map<string, ResolvedSubject>>();
const KEPT = 5000;

function resolveAfresh(text: string, scope: Scope, unitNames: readonly string[]): ResolvedSubject {
  if (RINGED.test(text)) return resolveAfresh(text.replace(RINGED, ''), scope, unitNames);
  if (GRADE.test(text)) return { text: text.replace(/^[、，：；和及]+/, ''), ...UNKNOWN, scope };
  const coded = /^(.*?)（(\d{5}|\d{7})）$/.exec(text.trim());
  if (coded) return codedLine(coded[1]!, coded[2]!, scope);
  const whole = resolvePlain(text, scope, unitNames);
  if (!text.includes('（')) return whole;
  // A remark in brackets (以合同签订为准) narrows nothing, and one at the end (含结转和结余) names nothing else.
  if (!whole.qualified && !text.endsWith('）')) return whole;
  // 公车运行费（“三公”经费）总额: the bracket gathers what stands before it under its own name.
  const inside = /（([^（）]*)）/.exec(text)?.[1] ?? '';
  const gathers = !/^(?:不?含|包|其中|指|即|以)/.test(inside) && whole.concept !== undefined;
  if (gathers && resolvePlain(inside, scope, unitNames).concept === whole.concept) return whole;
  const without = resolvePlain(text.replace(/（[^（）]*）/g, ''), scope, unitNames);
  return without.qualified || !without.concept ? whole : { ...without, text: whole.text };
}

/** `行政运行（2013901）`: the code says which line it is. */
function codedLine(name: string, code: string, scope: Scope): ResolvedSubject {
  const plain = name.replace(/^[、，：；和及]+/, '').trim();
  return {
    text: plain,
    scope,
    facts: [],
    qualified: false,
    bare: false,
    line: { [code.length === 7 ? 'item' : 'section']: plain, code },
  };
}

function resolvePlain(text: string, scope: Scope, unitNames: readonly string[]): ResolvedSubject {
  const plain = stripFrame(text, unitNames);
  const tails = madeOfToEnd(plain, TAIL);
  const matches = matchNames(plain, scope, (end) => tails[end] === 1).filter(
    ({ concept, end }) => !contradicts(concept.id, plain.slice(end)),
  );
  // Names nested in a longer one at the same end are not what is meant.
  let best: { concept: Concept; start: number; end: number; qualified: boolean } | undefined;
  for (const match of matches) {
    const qualified = !isMadeOf(plain.slice(0, match.start).replace(FUND_HEAD, ''), HEAD);
    const candidate = { ...match, qualified };
    if (!best || rank(candidate) > rank(best)) best = candidate;
  }
  if (!best)
    return {
      text: text.replace(/^[、，：；和及]+/, '').trim(),
      scope,
      facts: [],
      qualified: plain.length > 0,
      bare: isMadeOf(plain, BARE),
    };
  const named = plain.slice(0, best.end);
  const own = ownScope(named, best.concept, scope);
  return {
    text: text.replace(/^[、，：；和及]+/, '').trim(),
    concept: best.concept.id,
    scope: own,
    qualified: best.qualified,
    bare: best.concept.weak?.includes(named.slice(best.start)) ?? false,
    facts: best.concept.facts[own] ?? [],
    ...(best.concept.loose?.[own] ? { loose: best.concept.loose[own] } : {}),
  };
}

/** 一般公共预算财政拨款 + 本年支出 is expenditure, whatever the longer name says. */
const contradicts = (concept: string, tail: string): boolean =>
  (concept.startsWith('income.') && tail.includes('支出')) ||
  (/^(?:expense|basic|project)/.test(concept) && tail.includes('收入'));

function rank({ start, end, qualified }: { start: number; end: number; qualified: boolean }): number {
  return (qualified ? 0 : 10_000) + (end - start) * 10 + end / 100;
}

/** 一般公共预算财政拨款基本支出 speaks of T05 even where the section speaks of all funds. */
function ownScope(named: string, concept: Concept, scope: Scope): Scope {
  if (
    concept.id.startsWith('income.') ||
    concept.id.startsWith('expense.') ||
    concept.id.startsWith('item.')
  ) {
    return concept.id.startsWith('expense.year') || concept.id.startsWith('income.year')
      ? fundScope(named, concept.id, scope)
      : concept.facts[scope]
        ? scope
        : fundScope(named, concept.id, scope);
  }
  return fundScope(named, concept.id, scope);
}

function fundScope(named: string, concept: string, scope: Scope): Scope {
  if (scope === 'three-public' || scope === 'agency') return scope;
  if (named.includes('政府性基金')) return 'fund';
  if (named.includes('国有资本经营')) return 'capital';
  if (/财政拨款/.test(named) && /grand$/.test(concept) && scope === 'all') return 'fiscal';
  if (/一般公共预算|一般公共财政/.test(named)) return scope === 'basic' ? 'basic' : 'general';
  return scope;
}

/** `某某局2024年度…`: an organisation before the year is whose accounts these are. */
const OWN_NAME =
  /^[^，。；：\d]{2,40}(?:局|委|委员会|办|办公室|部|厅|院|中心|学校|小学|中学|幼儿园|医院|站|所|大队|支队|会|馆|镇|乡|街道|办事处|处|社|团|园|区|县|市|单位|部门|政府|机关|校|队|党校|联)(?:（[^（）]{1,12}）)?(?=(?:19|20)\d{2}年)/;

function stripFrame(text: string, unitNames: readonly string[]): string {
  let plain = text
    .replace(OWN_NAME, '')
    .replace(/(?:19|20)\d{2}年(?:度|末|初|底)?/g, '')
    .replace(/\d{1,3}类$/, '');
  for (const name of unitNames) plain = plain.replace(name, '');
  return normaliseName(plain.replace(/^[一二三四五六七八九]是/, ''))
    .replace(/^[，：；、]+/, '')
    .replace(/\d{3,7}$/, '');
}

type Words = ReadonlyMap<string, readonly string[]>;

function byFirstCharacter(words: readonly string[]): Words {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const first = word[0]!;
    const group = groups.get(first);
    if (group) group.push(word);
    else groups.set(first, [word]);
  }
  return groups;
}

/** Per position: whether words of the list make up the rest of the text from there. */
function madeOfToEnd(text: string, words: Words): Uint8Array {
  const ends = new Uint8Array(text.length + 1);
  ends[text.length] = 1;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    for (const word of words.get(text[at]!) ?? []) {
      if (ends[at + word.length] === 1 && text.startsWith(word, at)) {
        ends[at] = 1;
        break;
      }
    }
  }
  return ends;
}

/** Whether words of the list, in any order, make up the whole text. Linear in the text, whatever it holds. */
function isMadeOf(text: string, words: Words): boolean {
  const reachable = new Uint8Array(text.length + 1);
  reachable[0] = 1;
  for (let at = 0; at < text.length; at += 1) {
    if (!reachable[at]) continue;
    for (const word of words.get(text[at]!) ?? []) {
      if (text.startsWith(word, at)) reachable[at + word.length] = 1;
    }
  }
  return reachable[text.length] === 1;
}
