import type { Claim } from '../../model/index.ts';
import { readCues } from '../cues/cue.ts';
import projectCues from '../cues/project.json' with { type: 'json' };
import type { Mention } from '../mentions/mention.ts';
import { type ClaimContext, placeOf } from './claim-context.ts';

const cue = readCues(projectCues);
const nameOf = cue('project.name');
const nameTail = cue('project.name-tail');
const namesOutputs = cue('project.outputs');
const nothingDone = cue('project.nothing-done');
const somethingDone = cue('project.something-done');
const opensOutputs = cue('project.opens-outputs');
const spokenOf = cue('project.spoken-of');
const spent = cue('project.spent');
const countedIn = cue('project.counted-in');
const sum = cue('project.sum');
const announcedBefore = cue('project.announced-before-count');
const announcedAfter = cue('project.announced-after-count');
const announcesCount = cue('project.announces-count');

/** Performance reports: each project with 全年预算数 and 执行数, and the announcement of how many there are. */
export function readProjects(context: ClaimContext): Claim[] {
  const claims: Claim[] = [];
  const announcements: (Announcement & { paragraph: number })[] = [];
  const projects: { figure: string; paragraph: number; name: string }[] = [];
  for (const [index, placed] of context.placed.entries()) {
    if (placed.scope !== 'performance') continue;
    const here = (context.byParagraph.get(index) ?? []).filter((mention) => !mention.aside);
    announcements.push(...announcementsIn(context, here).map((one) => ({ ...one, paragraph: index })));
    const { text } = placed.paragraph.flow;
    const budget = here.find((mention) => mention.role.name === 'budget');
    const actual = here.find((mention) => mention.role.name === 'actual' && spent.test(mention.lead));
    if (!budget || !actual || !spokenOf.test(text.slice(0, budget.token.start))) continue;
    const title = nameOf.exec(text.slice(0, budget.token.start))?.[1] ?? placed.path.at(-1) ?? '';
    const name = title.replace(nameTail.one, '') || title;
    const start = Math.max(0, text.indexOf(name));
    const following = context.placed[index + 1]?.paragraph.flow.text ?? '';
    const outputs = hasOutputs(text) || (opensOutputs.test(following) && hasOutputs(following));
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
    projects.push({ figure: budget.figure.id, paragraph: index, name });
  }
  for (const { claim, count, paragraph } of announcements) {
    const until = announcements.find((other) => other.paragraph > paragraph)?.paragraph ?? Infinity;
    const listed = projects.filter((project) => project.paragraph > paragraph && project.paragraph < until);
    const { text } = context.placed[paragraph]!.paragraph.flow;
    const named = listed.filter(({ name }) => text.includes(name.slice(0, NAMED_BY)));
    // 对3个项目开展自评，分别是A、B及C: what else is reported on is no part of these.
    const own = count.figure.value.equals(named.length) ? named : listed;
    if (own.length > 1) claims.push({ ...claim, projects: own.map((project) => project.figure) });
  }
  return claims;
}

/** 民兵哨所项目 is reported on as 民兵哨所建设项目: so many characters tell a project. */
const NAMED_BY = 4;

/** Outputs that are announced as still to come (项目尚处于前期准备阶段) are none. */
function hasOutputs(text: string): boolean {
  const outputs = namesOutputs.exec(text)?.[1];
  return outputs !== undefined && (!nothingDone.test(outputs) || somethingDone.test(outputs));
}

/** What is said of a number of projects, before they are reported on one by one. */
interface Announcement {
  readonly count: Mention;
  readonly claim: Extract<Claim, { type: 'project-list' }>;
}

/** `共涉及项目 7 个，资金 924.66 万元`; a paragraph may say it of 监控 and of 自评. */
function announcementsIn(context: ClaimContext, here: readonly Mention[]): Announcement[] {
  const all = here
    .filter(
      (mention) =>
        mention.role.name === 'count' &&
        countedIn.test(mention.token.measure) &&
        announces(mention.lead, textAfter(context, mention)),
    )
    .map((count) => ({ count, claim: announcement(count, here) }));
  return all.filter(({ claim: { amount } }, at) => at === 0 || amount !== undefined);
}

function announcement(count: Mention, here: readonly Mention[]): Announcement['claim'] {
  // The names of the projects may stand between: 分别是A、B及C，涉及资金64.2万元.
  const next = here.find(
    ({ token, sentence }) => token.start > count.token.end && sentence === count.sentence,
  );
  const amount = next?.role.name === 'actual' && sum.test(next.lead) ? next : undefined;
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
  announcedBefore.test(lead) || (announcedAfter.test(tail) && announcesCount.test(lead));

const textAfter = (context: ClaimContext, mention: Mention): string =>
  context.placed[mention.paragraph]!.paragraph.flow.text.slice(mention.token.end, mention.token.end + 4);
