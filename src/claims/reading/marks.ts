import type { Token } from '../figures/tokens.ts';

/** Where the reading of a paragraph changes: punctuation, list openers, explanations of causes, figures. */
export type Mark =
  | {
      readonly kind: 'stop' | 'semicolon' | 'comma' | 'open' | 'close';
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly kind: 'opener' | 'reason';
      readonly start: number;
      readonly end: number;
      readonly partial: boolean;
    }
  | { readonly kind: 'figure'; readonly start: number; readonly end: number; readonly token: Token };

const OPENER =
  /其中|主要用于(?:以下|如下|下列)[^，。；：]{0,8}|主要用于(?:开支|支付|列支)?(?=[^，。；：、\d]{2,14}\d[\d,.]*万?元[、，；][^，。；：、\d]{2,14}\d[\d,.]*万?元)|按[^，。；：\d]{1,16}?(?:分类|划分|科目|性质|类别|用途|级次|构成|来源|功能分|经济分)[^，。；：\d]{0,8}(?=[：，])|(?:具体|分项|详细|构成|明细|支出|收入)*(?:情况|构成|明细)?(?:如下|包括|分别是|分别为|为|是)(?=：)|主要包括|包括|包含|具体是|由[^，。；：\d]{0,10}(?:构成|组成)|由(?=[^，。；：\d由]{2,24}\d[^。；]{0,160}(?:构成|组成))/g;
const REASON =
  /(?:的)?原因|主要(?:是(?!为保障|为完成|用于|指|反映)|由于|系|因|为了)|(?:由于|因为|是因|系因)(?=[^，。；\d]{2})/g;
const PUNCTUATION_MARK = /[。！？；\t，：（）]/g;
const PUNCTUATION: Readonly<Record<string, 'stop' | 'semicolon' | 'comma' | 'open' | 'close'>> = {
  '。': 'stop',
  '！': 'stop',
  '？': 'stop',
  '；': 'semicolon',
  '\t': 'semicolon',
  '，': 'comma',
  '：': 'comma',
  '（': 'open',
  '）': 'close',
};

/** All marks of a paragraph in reading order. Brackets without figures belong to names and are left alone. */
export function readMarks(text: string, from: number, tokens: readonly Token[]): Mark[] {
  const inert = inertBrackets(text, from, tokens);
  const marks: Mark[] = tokens.map((token) => ({
    kind: 'figure',
    start: token.start,
    end: token.end,
    token,
  }));
  PUNCTUATION_MARK.lastIndex = from;
  while (PUNCTUATION_MARK.test(text)) {
    const end = PUNCTUATION_MARK.lastIndex;
    const start = end - 1;
    if (!inert[start] && !isStrayComma(text, start))
      marks.push({ kind: PUNCTUATION[text[start]!]!, start, end });
  }
  for (const [kind, pattern] of [
    ['opener', OPENER],
    ['reason', REASON],
  ] as const) {
    pattern.lastIndex = from;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (match[0] === '') pattern.lastIndex += 1;
      else if (!inert[match.index]) {
        marks.push({
          kind,
          start: match.index,
          end: match.index + match[0].length,
          partial: /^主要(?:包括|是|用于(?!以下|如下|下列))/.test(match[0]),
        });
      }
    }
  }
  return marks.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Positions inside (and on) brackets that hold no figure, unmatched ones included. */
function inertBrackets(text: string, from: number, tokens: readonly Token[]): Uint8Array {
  const inert = new Uint8Array(text.length);
  if (!/[（）]/.test(text)) return inert;
  const open: number[] = [];
  const hasFigure = new Uint8Array(text.length + 1);
  for (const token of tokens) if (token.kind !== 'year' && token.kind !== 'bare') hasFigure[token.start] = 1;
  const before = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i += 1) before[i + 1] = before[i]! + hasFigure[i]!;
  for (let i = from; i < text.length; i += 1) {
    if (text[i] === '（') open.push(i);
    else if (text[i] === '）') {
      const start = open.pop();
      if (start === undefined) inert[i] = 1;
      else if (before[i]! === before[start]!) inert.fill(1, start, i + 1);
    }
  }
  for (const start of open) inert[start] = 1;
  return inert;
}

/** `占,88.19%`: a comma that fell between 占 and its figure ends nothing. */
const isStrayComma = (text: string, at: number): boolean =>
  text[at] === '，' && text[at - 1] === '占' && /\d/.test(text[at + 1] ?? '');
