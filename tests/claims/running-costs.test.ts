import { describe, expect, it } from 'vitest';
import { shareOf } from '../support/seeds.ts';
import { ReadText } from './support/read-text.ts';

const THREE = '七、“三公”经费财政拨款支出决算情况说明';
const CARS = ['公务用车', '公务车', '公车', '公务用车辆', '公务车辆', '车辆', '用车', '公用车', '公务用车的'];
const RUNNING = [
  '运行维护费',
  '运行维护费用',
  '运行费',
  '运行费用',
  '运维费',
  '运行维修费',
  '维护费',
  '维修费',
  '日常运行费',
  '运行维护经费',
  '运行经费',
  '运行及维护费',
  '运行和维护费',
  '运行、维护费',
  '运行保障费',
  '运行维护',
  '运转费',
  '运行支出',
  '维修维护费',
  '燃修费',
  '使用费',
];
/** Behind the joint item or in its section the car is not named again. */
const SHORT = [
  '运行维护费',
  '运行费',
  '运行维护费用',
  '运行费用',
  '运行维护经费',
  '运行维护',
  '日常运行维护费',
];
const NAMES = [...SHORT, ...CARS.flatMap((car) => RUNNING.map((running) => car + running))];

const IN_TOTAL = ['14万元 = 10万元 + 4万元 complete'];
/** What is stated of running costs, and what of it must be read beside the amount. */
const STATEMENTS: readonly {
  readonly what: string;
  readonly say: (name: string) => string;
  readonly read?: (text: ReadText) => readonly string[];
  readonly as?: readonly string[];
}[] = [
  { what: 'its amount', say: (name) => `${name}4万元。` },
  { what: 'its final figure', say: (name) => `${name}支出决算为4.00万元。` },
  { what: 'its amount behind the year', say: (name) => `2023年${name}4万元。` },
  { what: 'its amount behind a number', say: (name) => `（2）${name}4万元。主要用于燃油、维修、保险。` },
  { what: 'its amount in a remark', say: (name) => `其中${name}支出4万元，主要用于保险。` },
  {
    what: 'a part',
    say: (name) => `公务用车购置及运行维护费支出14万元，其中：公务用车购置费10万元，${name}4万元。`,
    read: ({ parts }) => parts,
    as: IN_TOTAL,
  },
  {
    what: 'a part behind a colon',
    say: (name) => `公务用车购置及运行维护费支出14万元，其中：购置费10万元；${name}：4万元。`,
    read: ({ parts }) => parts,
    as: IN_TOTAL,
  },
  {
    what: 'a part in brackets',
    say: (name) => `公务用车购置及运行维护费支出14万元（其中：购置费10万元、${name}4万元）。`,
    read: ({ parts }) => parts,
    as: IN_TOTAL,
  },
  {
    what: 'its change',
    say: (name) => `${name}4万元，比上年减少1万元，下降20%。`,
    read: ({ changes }) => changes,
    as: ['4万元 −1万元 −20%'],
  },
  {
    what: 'its completion',
    say: (name) => `${name}预算为5万元，支出决算为4万元，完成预算的80%。`,
    read: ({ completions }) => completions.map((one) => one.replace(/ of .*/, '').replace(/\/ \w+ /, '/ ')),
    as: ['4万元 / 5万元 = 80%'],
  },
  {
    what: 'its share',
    say: (name) => `“三公”经费支出10万元，其中：公务接待费6万元，占60%；${name}4万元，占40%。`,
    read: ({ shares }) => shares.map((one) => one.replace(/（.*）/, '')),
    as: ['6万元 / 10万元 = 60%', '4万元 / 10万元 = 40%'],
  },
];

describe('the cost of running cars', () => {
  it.each(STATEMENTS.map((statement, index) => ({ ...statement, index })))(
    'is known by every name that offices give it: $what',
    ({ say, read, as, index }) => {
      for (const name of shareOf(NAMES, STATEMENTS.length, index)) {
        const text = new ReadText(say(name), THREE);
        expect(
          text.amounts.filter((one) => /^operation(?: \w+)? 4(?:\.00)?万元$/.test(one)),
          name,
        ).toHaveLength(1);
        if (read) expect(read(text), name).toEqual(as);
      }
    },
  );
});

describe('the repairs of cars', () => {
  it.each([
    '公务用车运行维护费20万元。其中，公务用车加油9万元，公务用车维修4万元，公务用车保险7万元。',
    '公务用车运行维护费20万元，其中：车辆维修费4万元、燃油费9万元、保险费7万元。',
  ])('are a part beside other costs: %s', (statement) => {
    const { amounts, parts } = new ReadText(statement, THREE);
    expect(amounts.filter((one) => one.startsWith('operation'))).toEqual(['operation 20万元']);
    expect(parts).toHaveLength(1);
  });
  it('are all there is where no other cost has an amount', () => {
    const { amounts } = new ReadText('公务用车维修费4万元，主要用于燃油、维修、保险。', THREE);
    expect(amounts).toEqual(['operation 4万元']);
  });
});
