import fieldTerms from './field-terms.json' with { type: 'json' };
import { type LiteralPlaces, literalFinder } from './literal-places.ts';

/** A term of the field with one character wrong, one too many or one left out. */
export interface NearTerm {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

/** 和, 与 and 及 stand for one another. */
const JOINTS = new Set('和与及');
/** What a term may be written without: 对个人和家庭补助, 执法执勤车辆. */
const LEFT_OUT = new Set('和与及的等用');
const [OPENS_LIST, OTHER] = ['其中', '其他'] as const;
const HAN = /^[\u4e00-\u9fff]$/u;
const KNOWN = new Set([...fieldTerms.terms, ...fieldTerms.classes, ...fieldTerms.allowed]);
/** Of shorter terms half is too little to tell that they are meant. */
const SHORTEST = 6;

/** Terms without the slip that a text shows: 指出功能分类 for 支出功能分类, 农林水利支出 for 农林水支出. */
export function findNearTerms(text: string): readonly NearTerm[] {
  if (text.length > HEADING) return search(text);
  const known = headings.get(text);
  if (known) return known;
  const found = search(text);
  if (headings.size < KEPT) headings.set(text, found);
  return found;
}

/** The heads of the tables are the same in every department. */
const headings = new Map<string, readonly NearTerm[]>();
const HEADING = 60;
const KEPT = 2000;

/** What is looked for in a text: a term, the literals of which one stands wherever it nearly stands, and how it is found. */
interface Probe {
  readonly literals: readonly string[];
  readonly find: (text: string, places: LiteralPlaces) => Iterable<NearTerm>;
}

function search(text: string): NearTerm[] {
  searcher ??= makeSearcher();
  const places = searcher.placesIn(text);
  if (places.size === 0) return [];
  const found: NearTerm[] = [];
  for (const { literals, find } of searcher.probes)
    if (literals.some((literal) => places.has(literal))) found.push(...find(text, places));
  return found.filter((one) => isLikeliest(text, one, found));
}

/** 年未结转和结余 is 年末… rather than 年初…: 未 is typed for 末. */
const isLikeliest = (text: string, one: NearTerm, found: readonly NearTerm[]): boolean => {
  const isTypedFor = ({ start, end, term }: NearTerm): boolean => {
    const printed = text.slice(start, end);
    const at = firstUnlike(printed, term);
    return printed.length === term.length && isAlike(printed[at]!, term[at]!);
  };
  const rivals = found.filter((other) => other.start === one.start && other.end === one.end);
  return rivals.length === 1 || isTypedFor(one) || !rivals.some(isTypedFor);
};

let searcher: ReturnType<typeof makeSearcher> | undefined;

function makeSearcher() {
  const probes = [
    ...fieldTerms.terms.map(withOneWrongOrLess),
    ...fieldTerms.short.flatMap(withOneAlike),
    ...fieldTerms.classes.flatMap((term) =>
      term.length >= SHORTEST ? [withOneWrongOrLess(term), withOneMore(term)] : [withOneMore(term)],
    ),
  ];
  return { probes, placesIn: literalFinder(probes.flatMap(({ literals }) => literals)) };
}

const NOWHERE: readonly number[] = [];

/** One half of the term is whole, so it is enough to look where a half stands. */
function withOneWrongOrLess(term: string): Probe {
  const middle = term.length >> 1;
  const [head, tail] = [term.slice(0, middle), term.slice(middle)];
  return {
    literals: [head, tail],
    *find(text, places) {
      const isWhole = (start: number): boolean => text.startsWith(term, start);
      // Most stand there as they should.
      const heads = (places.get(head) ?? NOWHERE).filter((at) => !isWhole(at));
      const tails = (places.get(tail) ?? NOWHERE).filter((at) => !isWhole(at - middle));
      if (heads.length === 0 && tails.length === 0) return;
      for (const start of new Set([...heads, ...tails.map((at) => at - middle)]))
        if (start >= 0 && hasOneWrong(text.slice(start, start + term.length), term))
          yield { start, end: start + term.length, term };
      for (const start of new Set([...heads, ...tails.map((at) => at - middle + 1)])) {
        const end = start + term.length - 1;
        if (start >= 0 && lacksOne(text.slice(start, end), term) && !isPartOfKnown(text, start, end))
          yield { start, end, term };
      }
    },
  };
}

function hasOneWrong(printed: string, term: string): boolean {
  if (printed.length < term.length || KNOWN.has(printed)) return false;
  // 其中工资福利支出 opens a list; it is no slip of 其他工资福利支出.
  if (printed.startsWith(OPENS_LIST) && term.startsWith(OTHER)) return false;
  const only = firstUnlike(printed, term);
  if (only === term.length || !printed.endsWith(term.slice(only + 1))) return false;
  const [wrong, right] = [printed[only]!, term[only]!];
  if (!HAN.test(wrong) || (JOINTS.has(wrong) && JOINTS.has(right))) return false;
  // A longer word may begin or end there: 非机关运行经费 is no slip of 机关运行经费.
  return (only !== 0 && only !== term.length - 1) || isAlike(wrong, right);
}

/** Where two texts first differ; the length of the shorter where they do not. */
function firstUnlike(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

/** One character inside the term was left out: 基础设施设 for 基础设施建设. */
function lacksOne(printed: string, term: string): boolean {
  if (printed.length < term.length - 1) return false;
  const at = firstUnlike(printed, term);
  return (
    at > 0 && at < printed.length && !LEFT_OUT.has(term[at]!) && printed.slice(at) === term.slice(at + 1)
  );
}

/** A word that is right goes on: 基础设施设备. */
const isPartOfKnown = (text: string, start: number, end: number): boolean =>
  [...KNOWN].some((known) => {
    const at = known.indexOf(text.slice(start, end));
    return at >= 0 && text.startsWith(known, start - at);
  });

/** A short term has too little left: only a character that is typed for another counts. */
const withOneAlike = (term: string): Probe[] =>
  [...term].flatMap((char, at) =>
    alikeTo(char).map((other) => misprint(term.slice(0, at) + other + term.slice(at + 1), term)),
  );

const misprint = (printed: string, term: string): Probe => ({
  literals: [printed],
  find: (_, places) => places.get(printed)!.map((start) => ({ start, end: start + printed.length, term })),
});

/** Of a term before the character too many. */
const SHORTEST_HEAD = 3;

function withOneMore(term: string): Probe {
  const opening = term.slice(0, SHORTEST_HEAD);
  return {
    literals: [opening],
    *find(text, places) {
      const openings = places.get(opening)!;
      for (let at = SHORTEST_HEAD; at <= term.length - 2; at += 1) {
        const [head, tail] = [term.slice(0, at), term.slice(at)];
        for (const start of openings) {
          if (!text.startsWith(head, start)) continue;
          const printed = text.slice(start, start + term.length + 1);
          if (!printed.endsWith(tail) || !HAN.test(printed[at] ?? '') || KNOWN.has(printed)) continue;
          if (JOINTS.has(printed[at]!)) continue;
          yield { start, end: start + printed.length, term };
          break;
        }
      }
    },
  };
}

/** Characters that are typed for one another because they sound or look alike. */
const ALIKE = [
  '支指只之',
  '政正证整',
  '费废',
  '拨拔',
  '评凭平',
  '理里',
  '境镜竟',
  '贴帖',
  '刷涮',
  '购够构',
  '算蒜',
  '预予',
  '结接节',
  '余佘',
  '绩积',
  '国囯',
  '类累',
  '算箅',
  '接按',
  '待代',
  '款钦',
  '公工',
  '职值',
  '末未',
  '金今经',
  '资姿',
];
const isAlike = (a: string, b: string): boolean =>
  ALIKE.some((group) => group.includes(a) && group.includes(b));
const alikeTo = (char: string): string[] =>
  ALIKE.filter((group) => group.includes(char)).flatMap((group) => [...group.replace(char, '')]);
