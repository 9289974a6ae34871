import type { Claim, WordingClaim } from '../../model/index.ts';
import type { PlacedParagraph } from '../text/sections.ts';
import { type ClaimContext, placeOf } from './claim-context.ts';
import { scopeOfPath } from './scope-of-path.ts';
import type { StatementReader } from './statements/statement-reader.ts';

/** Sentences that speak to whoever prepares the text, in any wording: orders, conditions, placeholders. */
const INSTRUCTIONS: readonly RegExp[] = [
  /（?注[：:][^。）]{0,30}(?:应当|应|须|需|请|可)[^。）]{1,24}）?/g,
  /(?:是|为|因|有|共|由|等|到|在|于)[X×Ｘ*＊]{2,12}(?=[。，；、）]|$)/gi,
  /[（(【](?:此处|这里|本处)[^（）]{2,30}[）)】]/g,
  /（?(?:注意|填写说明|编制说明|填报说明|备注|提示)[：:][^。）]{2,60}(?:说明|填写|填列|公开|删除|列示|列明)[^。）]{0,20}）?/g,
  /应当?按照?(?:如下|以下|下列)(?:格式|内容|要求)[^，。；]{0,16}(?:说明|填写|公开)/g,
  /(?:应|需|请|须|必须|要)(?:当|要)?(?:在[^，。；]{2,20}?)?(?:予以|进行|作出|逐项|分别|如实|详细|特别|据实)?(?:说明|填写|填列|列明|公开|注明|删除|解释)(?:[。；）]|$)/g,
  /（?不涉及的?[^，。；）]{0,8}(?:不列|删除|不填|可不|无需|可删)[^，。；）]{0,10}）?/g,
  /(?:如|若)(?:无|没有|不涉及)[^，。；）]{2,30}，?(?:请|应|则|可|须|需)[^，。；）]{2,30}/g,
  /(?:可以|可|请)(?:在|以|将)[^，。；]{2,40}(?:形式|方式|链接|附件)(?:公开|列示|说明)/g,
  /[X×Ｘ*＊]{2,12}(?:万元|%|元|年|人|个|辆|局|单位|部门|项目|（)|(?:万元|%|占|增长|下降|为)[X×Ｘ]{2,12}/gi,
  /（(?:可|应|请|需|须)?(?:根据|按照?|结合)[^（）]{0,12}实际[^（）]{2,40}）/g,
  /(?:单位|部门)根据(?:实际)?情况(?:填写|说明|增减|删减)/g,
  /仍?保留(?:该|此|本)?表(?:格)?(?:格式)?[^。；]{0,24}(?:说明|注明)/g,
];
/** 增加____万元: a gap of the template, next to words. */
const GAP = /(?<=[\u4e00-\u9fff（：])[_＿﹍]{2,}(?=[\u4e00-\u9fff%）。，；、])/g;
const BLANK_FIGURE = /(?:占|增长|下降|减少|增加|完成预算的?|为)(?=\s?(?:万元|%)[，。；、）])/g;
const MISSING_UNIT =
  /(?:决算数?|预算数?|支出|收入|合计|总计)(?:为|是)(\d[\d,]*\.\d{1,6})(?=[，。；、])(?!、\d|，\d)/g;
const MISSING_PERCENT =
  /(?:占|增长|下降|减少|降低|完成预算的?)(\d[\d,]*\.\d{1,4})(?=[，。；、])(?!、\d|，\d)/g;
const COMPARED_YEAR =
  /(?:与|较|比|同)(20\d{2})年|(20\d{2})年(?:度)?(?:也|亦|同样|均)?(?:无|没有|未)|[，；（](20\d{2})年(?:度)?(?:决算数?|支出|收入)?(?:为|是)(?=\d)/g;

/** Slips of wording that need no arithmetic. The rule decides what each is worth. */
export function readWording(context: ClaimContext, _reader: StatementReader): Claim[] {
  const claims: WordingClaim[] = [];
  for (const placed of context.placed) {
    const scope = scopeOfPath(placed.path);
    if (scope === 'terms') continue;
    const { text } = placed.paragraph.flow;
    const add = (
      kind: WordingClaim['kind'],
      start: number,
      end: number,
      data: Record<string, string>,
    ): void => {
      claims.push({
        id: '',
        type: 'wording',
        kind,
        data,
        location: placeOf(context, placed, start, end),
        sentence: '',
        section: placed.section.id,
      });
    };
    if (scope !== 'overview') readInstructions(text, add);
    eachMatch(GAP, text, (match) =>
      add('template', match.index, match.index + match[0].length, { text: match[0] }),
    );
    if (scope === 'overview' || scope === 'tables') continue;
    eachMatch(BLANK_FIGURE, text, (match) =>
      add('blank-figure', match.index, match.index + match[0].length, { text: match[0] }),
    );
    eachMatch(MISSING_UNIT, text, (match) =>
      add('missing-unit', match.index, match.index + match[0].length, { figure: match[1]! }),
    );
    eachMatch(MISSING_PERCENT, text, (match) =>
      add('missing-percent', match.index, match.index + match[0].length, { figure: match[1]! }),
    );
    readYears(context, placed, text, add);
    readFundNames(context, placed, text, add);
  }
  return claims;
}

type Add = (kind: WordingClaim['kind'], start: number, end: number, data: Record<string, string>) => void;

function readInstructions(text: string, add: Add): void {
  const taken: { start: number; end: number }[] = [];
  for (const pattern of INSTRUCTIONS) {
    eachMatch(pattern, text, (match) => {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.some((span) => start < span.end && span.start < end)) return;
      taken.push({ start, end });
      add('template', start, end, { text: match[0] });
    });
  }
}

/** A year in a comparison other than the year of the accounts and the one before. */
function readYears(context: ClaimContext, placed: PlacedParagraph, text: string, add: Add): void {
  const { year } = context;
  if (!year) return;
  eachMatch(COMPARED_YEAR, text, (match) => {
    const named = Number(match[1] ?? match[2] ?? match[3]);
    if (named === year || named === year - 1 || named > year + 1) return;
    // A named third year with its reason (疫情前) is meant.
    if (
      /^(?:年)?(?:度)?（/.test(text.slice(match.index + match[0].length)) ||
      placed.path.some((title) => title.includes(String(named)))
    )
      return;
    add('year', match.index, match.index + match[0].length, {
      year: String(named),
      expected: String(year - 1),
    });
  });
}

const FUND_HEADINGS: readonly { readonly own: string; readonly heading: RegExp; readonly body: RegExp }[] = [
  { own: '国有资本经营预算', heading: /国有资本/, body: /国有资本/ },
  { own: '政府性基金', heading: /政府性基金/, body: /政府性基金/ },
];

/** A section about one fund whose only sentence names another. */
function readFundNames(_context: ClaimContext, placed: PlacedParagraph, text: string, add: Add): void {
  const title = placed.path.at(-1) ?? '';
  const own = FUND_HEADINGS.find(({ heading }) => heading.test(title));
  if (
    !own ||
    FUND_HEADINGS.every((fund) => fund === own || !fund.body.test(text)) ||
    FUND_HEADINGS.some((fund) => fund !== own && fund.heading.test(title))
  )
    return;
  const body = text.slice(placed.paragraph.bodyStart);
  if (body === '' || own.body.test(body)) return;
  const other = FUND_HEADINGS.find((fund) => fund !== own && fund.body.test(body))!;
  const start = placed.paragraph.bodyStart + body.search(other.body);
  add('fund-name', start, start + other.own.length, { heading: own.own, text: other.own });
}

function eachMatch(pattern: RegExp, text: string, take: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex += 1;
    else take(match);
  }
}
