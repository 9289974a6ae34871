import fieldTerms from './field-terms.json' with { type: 'json' };

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

function search(text: string): NearTerm[] {
  const found: NearTerm[] = [];
  for (const term of fieldTerms.terms) found.push(...withOneWrongOrLess(text, term));
  misprints ??= fieldTerms.short.flatMap(withOneAlike);
  for (const { printed, term } of misprints)
    for (const start of placesOf(text, printed)) found.push({ start, end: start + printed.length, term });
  for (const term of fieldTerms.classes) {
    if (term.length >= SHORTEST) found.push(...withOneWrongOrLess(text, term));
    found.push(...withOneMore(text, term));
  }
  return found;
}

/** One half of the term is whole, so it is enough to look where a half stands. */
function* withOneWrongOrLess(text: string, term: string): Generator<NearTerm> {
  const middle = term.length >> 1;
  const heads = placesOf(text, term.slice(0, middle));
  const tails = placesOf(text, term.slice(middle));
  if (heads.length === 0 && tails.length === 0) return;
  for (const start of new Set([...heads, ...tails.map((at) => at - middle)]))
    if (start >= 0 && hasOneWrong(text.slice(start, start + term.length), term))
      yield { start, end: start + term.length, term };
  for (const start of new Set([...heads, ...tails.map((at) => at - middle + 1)])) {
    const end = start + term.length - 1;
    if (start >= 0 && lacksOne(text.slice(start, end), term) && !isPartOfKnown(text, start, end))
      yield { start, end, term };
  }
}

function hasOneWrong(printed: string, term: string): boolean {
  if (printed.length < term.length || KNOWN.has(printed)) return false;
  // 其中工资福利支出 opens a list; it is no slip of 其他工资福利支出.
  if (printed.startsWith(OPENS_LIST) && term.startsWith(OTHER)) return false;
  const wrong = [...printed].flatMap((char, index) => (char === term[index] ? [] : [index]));
  const [only] = wrong;
  if (wrong.length !== 1 || !HAN.test(printed[only!]!)) return false;
  if (JOINTS.has(printed[only!]!) && JOINTS.has(term[only!]!)) return false;
  // A longer word may begin or end there: 非机关运行经费 is no slip of 机关运行经费.
  return (only !== 0 && only !== term.length - 1) || isAlike(printed[only!]!, term[only!]!);
}

/** One character inside the term was left out: 基础设施设 for 基础设施建设. */
function lacksOne(printed: string, term: string): boolean {
  if (printed.length < term.length - 1) return false;
  const at = [...printed].findIndex((char, index) => char !== term[index]);
  return at > 0 && !LEFT_OUT.has(term[at]!) && printed.slice(at) === term.slice(at + 1);
}

/** A word that is right goes on: 基础设施设备. */
const isPartOfKnown = (text: string, start: number, end: number): boolean =>
  [...KNOWN].some((known) => {
    const at = known.indexOf(text.slice(start, end));
    return at >= 0 && text.startsWith(known, start - at);
  });

/** A short term has too little left: only a character that is typed for another counts. */
const withOneAlike = (term: string): { readonly printed: string; readonly term: string }[] =>
  [...term].flatMap((char, at) =>
    alikeTo(char).map((other) => ({ printed: term.slice(0, at) + other + term.slice(at + 1), term })),
  );
/** What the short terms look like with one such character. */
let misprints: ReturnType<typeof withOneAlike> | undefined;

/** Of a term before the character too many. */
const SHORTEST_HEAD = 3;

function* withOneMore(text: string, term: string): Generator<NearTerm> {
  if (!text.includes(term.slice(0, SHORTEST_HEAD))) return;
  for (let at = SHORTEST_HEAD; at <= term.length - 2; at += 1) {
    const [head, tail] = [term.slice(0, at), term.slice(at)];
    for (const start of placesOf(text, head)) {
      const printed = text.slice(start, start + term.length + 1);
      if (!printed.endsWith(tail) || !HAN.test(printed[at] ?? '') || KNOWN.has(printed)) continue;
      if (JOINTS.has(printed[at]!)) continue;
      yield { start, end: start + printed.length, term };
      break;
    }
  }
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
  '资姿',
];
const isAlike = (a: string, b: string): boolean =>
  ALIKE.some((group) => group.includes(a) && group.includes(b));
const alikeTo = (char: string): string[] =>
  ALIKE.filter((group) => group.includes(char)).flatMap((group) => [...group.replace(char, '')]);

function placesOf(text: string, part: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}
