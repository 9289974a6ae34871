import type { Claim } from '../../model/index.ts';
import { type ClaimContext, placeOf } from './claim-context.ts';
import type { Mention } from './mention.ts';
import { scopeOfPath } from './scope-of-path.ts';
import type { StatementReader } from './statements/statement-reader.ts';

const NAME =
  /^(?:[（(]?\d{1,2}[）).、．]|[一二三四五六七八九十]+[、是]|[①-⑳])?(.{2,60}?)(?:项目)?(?:支出)?(?:绩效)?(?:自评|评价)?(?:情况)?(?:综述|说明)?[：，:]/;
const OUTPUTS = /(?:主要)?(?:产出|成效|效益)[^。]{0,12}[：:][^。]{4,}/;

/** Performance reports: each project with 全年预算数 and 执行数, and the announcement of how many there are. */
export function readProjects(context: ClaimContext, _reader: StatementReader): Claim[] {
  const claims: Claim[] = [];
  const announcements: { claim: Extract<Claim, { type: 'project-list' }>; paragraph: number }[] = [];
  const projects: { figure: string; paragraph: number }[] = [];
  for (const [index, placed] of context.placed.entries()) {
    if (scopeOfPath(placed.path) !== 'performance') continue;
    const here = (context.byParagraph.get(index) ?? []).filter((mention) => !mention.aside);
    const announced = announcement(context, here);
    if (announced) announcements.push({ claim: announced, paragraph: index });
    const { text } = placed.paragraph.flow;
    const budget = here.find((mention) => mention.role.name === 'budget');
    const actual = here.find(
      (mention) => mention.role.name === 'actual' && /执行|支出|使用|完成/.test(mention.lead),
    );
    if (!budget || !actual || !/项目|绩效/.test(text.slice(0, budget.token.start))) continue;
    const opening = text.slice(placed.paragraph.numbering ? 0 : 0, budget.token.start);
    const title = NAME.exec(opening)?.[1] ?? placed.path.at(-1) ?? '';
    const name =
      title.replace(/(?:项目)?(?:支出)?(?:绩效)?(?:自评|评价)?(?:情况)?(?:综述|说明)?$/, '') || title;
    const start = Math.max(0, text.indexOf(name));
    const following = context.placed[index + 1]?.paragraph.flow.text ?? '';
    const outputs = OUTPUTS.test(text) || (/^主要产出/.test(following) && OUTPUTS.test(following));
    claims.push({
      id: '',
      type: 'project',
      location: placeOf(context, placed, start, start + name.length),
      sentence: budget.sentence,
      section: placed.section.id,
      name,
      budget: budget.figure.id,
      actual: actual.figure.id,
      hasOutputs: outputs,
    });
    projects.push({ figure: budget.figure.id, paragraph: index });
  }
  for (const { claim, paragraph } of announcements) {
    const until = announcements.find((other) => other.paragraph > paragraph)?.paragraph ?? Infinity;
    const listed = projects.filter((project) => project.paragraph > paragraph && project.paragraph < until);
    if (listed.length > 1) claims.push({ ...claim, projects: listed.map((project) => project.figure) });
  }
  return claims;
}

/** `共涉及项目 7 个，资金 924.66 万元`. */
function announcement(
  context: ClaimContext,
  here: readonly Mention[],
): Extract<Claim, { type: 'project-list' }> | undefined {
  const count = here.find(
    (mention) =>
      mention.role.name === 'count' &&
      /个|项/.test(mention.token.measure) &&
      announces(mention.lead, textAfter(context, mention)),
  );
  if (!count) return undefined;
  const amount = here.find(
    (mention) =>
      mention.role.name === 'actual' &&
      mention.token.start > count.token.end &&
      mention.token.start < count.token.end + 24 &&
      /资金|金额/.test(mention.lead),
  );
  return {
    id: '',
    type: 'project-list',
    location: count.figure.location,
    sentence: count.sentence,
    section: count.section,
    count: count.figure.id,
    ...(amount ? { amount: amount.figure.id } : {}),
    projects: [],
  };
}

/** 涉及项目 7 个, 共 7 个项目; not 办理建设项目个数 481 个. */
const announces = (lead: string, tail: string): boolean =>
  /(?:涉及|自评|评价|共有|共|开展|其中)[^，。]{0,12}项目(?:共计?|数量?)?(?:为|：)?$/.test(lead) ||
  (/^(?:支出)?(?:二级|一级|预算)?项目/.test(tail) && /(?:涉及|共|对|开展)[^，。]{0,10}$/.test(lead));

const textAfter = (context: ClaimContext, mention: Mention): string =>
  context.placed[mention.paragraph]!.paragraph.flow.text.slice(mention.token.end, mention.token.end + 4);
