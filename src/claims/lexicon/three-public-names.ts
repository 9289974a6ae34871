const CAR = '(?:公务用?的?(?:车辆?|汽车)|公用?车辆?)';
const ANY_CAR = '(?:用|机动)?车辆?';
const BUYING = '(?:(?:更新)?(?:购置|购买)(?:更新)?|更新)';
const RUNNING = '(?:日常)?(?:运行|运维|维护|维修)费?(?:及?(?:维护|维修|保养|保障))*';
const COST = '(?:费用?|经费|支出)';
const BOTH = `(?:${BUYING}费?及?${RUNNING}|${RUNNING}费?及?${BUYING})`;

interface Shape {
  readonly concept: string;
  readonly pattern: RegExp;
}

const shape = (concept: string, ...patterns: readonly string[]): Shape => ({
  concept,
  pattern: new RegExp(`(?:${patterns.join('|')})$`),
});

/** How offices name the three public expenses: one word for each piece, in brackets-free spelling. */
const SHAPES: readonly Shape[] = [
  shape(
    'three-public',
    `三公经费(?:一般)?(?:公共)?(?:财政)?(?:预算)?(?:财政)?(?:拨款)?(?:${COST}|决算|合计|总额|总数|总计)*`,
  ),
  shape('vehicle', `${CAR}${BOTH}${COST}*`, `${CAR}及${RUNNING}${COST}+`, `${CAR}${COST}+`),
  shape('purchase', `${CAR}${BUYING}${COST}*`, `(?:购置|购买|更新)${CAR}${COST}*`),
  shape('operation', `${CAR}${RUNNING}${COST}*`),
  shape('abroad', `因公(?:临时)?出(?:国|境)(?:及?出?境)?${COST}*`, `公务出国境?${COST}+`, `出国境?${COST}+`),
  shape('reception', `公务(?:活动|性)?(?:接待|招待)${COST}*`),
];

/** Short names that mean this only where the three public expenses are spoken of. */
const SHORT_SHAPES: readonly Shape[] = [
  shape('vehicle', `${ANY_CAR}${BOTH}${COST}*`, `${BOTH}${COST}+`, `^${BOTH}`),
  shape('purchase', `${ANY_CAR}${BUYING}${COST}+`, `购(?:置|买)?车辆?${COST}+`, `购置${COST}+`, `^${BUYING}`),
  shape('operation', `${ANY_CAR}${RUNNING}${COST}+`, `${RUNNING}${COST}+`, `^${RUNNING}`),
  shape('reception', `(?:接待|招待)${COST}+`),
];

/** Last characters of all these names: what most texts are told apart by. */
const LAST = /[车辆国境待置买新行维护修养障费用出款算计额数总]$/;

/** The three public expense whose name, of any wording, ends the normalised text, and where the name starts. */
export function matchThreePublicName(
  text: string,
  short: boolean,
): { readonly concept: string; readonly start: number } | undefined {
  if (!LAST.test(text)) return undefined;
  for (const { concept, pattern } of short ? [...SHAPES, ...SHORT_SHAPES] : SHAPES) {
    const start = text.search(pattern);
    if (start >= 0) return { concept, start };
  }
  return undefined;
}
