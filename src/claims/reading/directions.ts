export type Direction = 1 | -1;

const UP = '增加|增长|上升|提高|提升|上涨|增支|增收|超支|超出|多支出|扩大';
const DOWN = '减少|下降|降低|缩减|压减|压缩|节约|节省|减支|减收|下浮|回落|下调|少支出|下滑|负增长';
const AFTER =
  '(?:了|额|数|支出|收入|经费|金额|费用|资金|安排|幅度|幅|率|比例|比率|为|达到|达|约|近|共|共计|合计|[：，、]|各|分别|均|\\s)*';
const LAST_WORD = new RegExp(`(${UP}|${DOWN})${AFTER}$`);
const SHORT_WORD = /(?:比|较|与|同)[^，。；]*?(增|减|多|少|升|降)(?:了|幅|幅为|支|为)?$/;
const RATE_NOUN =
  /(增幅|降幅|减幅|增长率|增速|下降率|增减率|增减幅度|增减变动率|变动率|变动幅度|升幅)(?:为|是|达到|达|约|：)*$/;
const EITHER =
  /(?:增加|增长|上升)[（／/或、]?(?:减少|下降|降低)|(?:减少|下降|降低)[（／/或、]?(?:增加|增长|上升)|增减(?:少|加)|减增加|大小于/;

/** The direction that the words right before a figure give it; 0 for a signed noun such as 增减率. */
export function readDirection(
  lead: string,
): { readonly direction: Direction | 0; readonly either: boolean } | undefined {
  const either = EITHER.test(lead);
  if (either && new RegExp(`${EITHER.source}[）)]?${AFTER}$`).test(lead)) return { direction: 0, either };
  const word = LAST_WORD.exec(lead)?.[1];
  if (word) return { direction: new RegExp(`^(?:${UP})$`).test(word) ? 1 : -1, either };
  const noun = RATE_NOUN.exec(lead)?.[1];
  if (noun) {
    if (/^(?:增幅|增长率|增速|升幅)$/.test(noun)) return { direction: 1, either };
    return { direction: /^(?:降幅|减幅|下降率)$/.test(noun) ? -1 : 0, either };
  }
  const short = (SHORT_WORD.exec(lead) ?? /^(增|减|升|降)(?:幅)?(?:了|为)?$/.exec(lead))?.[1];
  if (short) return { direction: /增|多|升/.test(short) ? 1 : -1, either };
  return undefined;
}

/** Words that end a lead and give the figure a direction: where they start, so that the subject stops before them. */
export function directionStart(lead: string): number {
  const match = LAST_WORD.exec(lead) ?? RATE_NOUN.exec(lead);
  if (match) return match.index;
  const short = SHORT_WORD.exec(lead);
  return short ? short.index : lead.length;
}
