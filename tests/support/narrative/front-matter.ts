import { chineseNumeral } from '../tables/class-list.ts';
import type { Context } from './context.ts';
import { join, type Part, say } from './draft.ts';

const DUTIES = [
  '贯彻执行国家和省有关法律、法规和方针政策，拟订本地区发展规划和年度计划并组织实施',
  '负责12345热线转办事项的受理、督办和答复，按时办结率保持在95%以上',
  '落实《关于进一步优化营商环境的意见》（市政发〔2020〕27号），压减审批时限30%',
  '承担行业统计、信息发布和数据共享工作，每季度通报1次运行情况',
  '指导基层站所规范化建设，组织开展“双随机、一公开”检查不少于2次',
  '负责本系统安全生产和应急值守，24小时保持通信畅通',
  '管理国有资产和专项资金，会同财政部门开展绩效评价',
  '承办市委、市政府交办的其他事项',
];
const TABLES = [
  '收入支出决算总表',
  '收入决算表',
  '支出决算表',
  '财政拨款收入支出决算总表',
  '一般公共预算财政拨款支出决算表',
  '一般公共预算财政拨款基本支出决算表',
  '财政拨款“三公”经费支出决算表',
  '政府性基金预算财政拨款收入支出决算表',
  '国有资本经营预算财政拨款支出决算表',
];

/** Part one and two: numbers everywhere, no amount among them. */
export function frontMatter(c: Context, partTwo: string, partThree: string) {
  c.heading(`${c.unitName}${c.year}年度部门决算${c.pick('', '公开', '公开说明', '情况说明')}`);
  if (c.random.chance(0.5)) {
    c.paragraph('目 录');
    for (const line of [
      '第一部分 部门概况',
      `第二部分 ${partTwo}`,
      `第三部分 ${partThree}`,
      '第四部分 名词解释',
    ])
      c.paragraph(line);
  }
  c.heading(`第一部分 ${c.pick('部门概况', '单位概况', `${c.unitName}概况`)}`);
  c.heading(`一、${c.pick('主要职能', '主要职责', '部门职责')}`);
  const duties = c.random.sample(DUTIES, c.random.int(2, 6));
  duties.forEach((duty, index) => {
    c.paragraph(`${c.pick(`${index + 1}、`, `${index + 1}.`, `（${chineseNumeral(index + 1)}）`)}${duty}。`);
  });
  c.heading('二、机构设置');
  const offices = c.random.int(3, 12);
  c.paragraph(
    `${c.unitName}内设${offices}个科室，纳入${c.year}年度部门决算编制范围的单位共${c.pick('1', '2', '3')}个。`,
  );
  c.paragraph(staff(c));
  c.heading(`第二部分 ${partTwo}`);
  if (c.random.chance(0.6))
    TABLES.forEach((table, index) => {
      c.paragraph(`${chineseNumeral(index + 1)}、${table}`);
    });
  c.heading(`第三部分 ${partThree}`);
}

/** 编制 N 人，其中：…; 实有 N 人，其中：… */
export function staff(c: Context): Part {
  const total = (list: readonly { count: number }[]) => list.reduce((sum, { count }) => sum + count, 0);
  const { posts, staff: people } = c.department.counts;
  const parts = (list: typeof posts, concept: string) =>
    join(
      list.map(
        ({ kind, count }) => say`${kind}${c.count(count, `${concept}.${kind}`, 'sum')}${c.pick('人', '名')}`,
      ),
      c.pick('，', '、'),
    );
  return say`${c.pick('人员编制', '编制总数', '总编制人数')}${c.pick('', '为')}${c.count(total(posts), 'posts', 'sum')}人，其中：${parts(posts, 'posts')}。${c.pick('在职实有人数', '年末实有人员', '实有在职人员')}${c.count(total(people), 'staff', 'sum')}人，其中：${parts(people, 'staff')}。`;
}

const TERMS: readonly (readonly [string, string])[] = [
  ['财政拨款收入', '单位从本级财政部门取得的财政预算资金'],
  ['其他收入', '除财政拨款、事业和经营收入之外的各项收入'],
  ['年初结转和结余', '以前年度尚未用完、本年按规定继续使用的资金'],
  ['基本支出', '保障机构运转和日常工作而发生的人员支出与公用支出'],
  ['项目支出', '为完成特定任务在基本支出之外发生的支出'],
  [
    '“三公”经费',
    '用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。其中，公务接待费反映按规定开支的各类接待支出',
  ],
  ['机关运行经费', '行政单位和参照公务员法管理的事业单位用于购买货物和服务的公用经费'],
];

export function terms(c: Context) {
  c.heading('第四部分 名词解释');
  c.random.sample(TERMS, c.random.int(3, TERMS.length)).forEach(([term, meaning], index) => {
    c.paragraph(`${chineseNumeral(index + 1)}、${term}：${c.pick('指', '是指')}${meaning}。`);
  });
}
