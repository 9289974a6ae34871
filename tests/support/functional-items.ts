import { functionalClassName } from '../../src/model/classification/classification.ts';

/** 款 with the 项 that a department of the kind would use, as in the public classification. */
export interface ItemGroup {
  readonly code: string;
  readonly name: string;
  readonly items: readonly (readonly [code: string, name: string])[];
}

const group = (code: string, name: string, ...items: [string, string][]): ItemGroup => ({
  code,
  name,
  items: items.map(([suffix, itemName]) => [`${code}${suffix}`, itemName] as const),
});

/** Groups that carry a department's own work. */
export const MAIN_GROUPS: readonly ItemGroup[] = [
  group(
    '20103',
    '政府办公厅（室）及相关机构事务',
    ['01', '行政运行'],
    ['02', '一般行政管理事务'],
    ['06', '政务公开审批'],
    ['50', '事业运行'],
    ['99', '其他政府办公厅（室）及相关机构事务支出'],
  ),
  group('20126', '档案事务', ['01', '行政运行'], ['04', '档案馆'], ['99', '其他档案事务支出']),
  group(
    '20129',
    '群众团体事务',
    ['01', '行政运行'],
    ['02', '一般行政管理事务'],
    ['50', '事业运行'],
    ['99', '其他群众团体事务支出'],
  ),
  group(
    '20138',
    '市场监督管理事务',
    ['01', '行政运行'],
    ['02', '一般行政管理事务'],
    ['50', '事业运行'],
    ['99', '其他市场监督管理事务'],
  ),
  group(
    '20406',
    '司法',
    ['01', '行政运行'],
    ['04', '基层司法业务'],
    ['05', '普法宣传'],
    ['50', '事业运行'],
    ['99', '其他司法支出'],
  ),
  group(
    '20701',
    '文化和旅游',
    ['01', '行政运行'],
    ['04', '图书馆'],
    ['09', '群众文化'],
    ['99', '其他文化和旅游支出'],
  ),
  group(
    '21201',
    '城乡社区管理事务',
    ['01', '行政运行'],
    ['04', '城管执法'],
    ['99', '其他城乡社区管理事务支出'],
  ),
  group(
    '21301',
    '农业农村',
    ['01', '行政运行'],
    ['04', '事业运行'],
    ['06', '科技转化与推广服务'],
    ['99', '其他农业农村支出'],
  ),
  group('21401', '公路水路运输', ['01', '行政运行'], ['06', '公路养护'], ['99', '其他公路水路运输支出']),
  group(
    '22001',
    '自然资源事务',
    ['01', '行政运行'],
    ['06', '自然资源利用与保护'],
    ['50', '事业运行'],
    ['99', '其他自然资源事务支出'],
  ),
  group(
    '22401',
    '应急管理事务',
    ['01', '行政运行'],
    ['06', '安全监管'],
    ['50', '事业运行'],
    ['99', '其他应急管理支出'],
  ),
];

/** Groups that turn up beside the main one. */
export const SIDE_GROUPS: readonly ItemGroup[] = [
  group('20132', '组织事务', ['02', '一般行政管理事务'], ['99', '其他组织事务支出']),
  group('20508', '进修及培训', ['03', '培训支出']),
  group('20604', '技术研究与开发', ['04', '科技成果转化与扩散']),
  group('20607', '科学技术普及', ['02', '科普活动']),
  group('21103', '污染防治', ['01', '大气'], ['02', '水体']),
  group('21203', '城乡社区公共设施', ['99', '其他城乡社区公共设施支出']),
  group('21303', '水利', ['05', '水利工程建设'], ['16', '农村水利']),
  group('21508', '支持中小企业发展和管理支出', ['05', '中小企业发展专项']),
  group('20808', '抚恤', ['01', '死亡抚恤']),
  group('20811', '残疾人事业', ['04', '残疾人康复']),
];

export const PENSION_GROUP = group(
  '20805',
  '行政事业单位养老支出',
  ['01', '行政单位离退休'],
  ['05', '机关事业单位基本养老保险缴费支出'],
  ['06', '机关事业单位职业年金缴费支出'],
);
export const MEDICAL_GROUP = group(
  '21011',
  '行政事业单位医疗',
  ['01', '行政单位医疗'],
  ['02', '事业单位医疗'],
  ['03', '公务员医疗补助'],
);
export const HOUSING_GROUP = group('22102', '住房改革支出', ['01', '住房公积金'], ['03', '购房补贴']);

export const FUND_GROUPS: readonly ItemGroup[] = [
  group('21208', '国有土地使用权出让收入安排的支出', ['04', '农村基础设施建设支出'], ['03', '城市建设支出']),
  group('21213', '城市基础设施配套费安排的支出', ['01', '城市公共设施']),
  group(
    '22960',
    '彩票公益金安排的支出',
    ['02', '用于社会福利的彩票公益金支出'],
    ['03', '用于体育事业的彩票公益金支出'],
  ),
];
export const CAPITAL_GROUPS: readonly ItemGroup[] = [
  group('22301', '解决历史遗留问题及改革成本支出', ['05', '国有企业退休人员社会化管理补助支出']),
];

const groupNames = new Map(
  [
    ...MAIN_GROUPS,
    ...SIDE_GROUPS,
    PENSION_GROUP,
    MEDICAL_GROUP,
    HOUSING_GROUP,
    ...FUND_GROUPS,
    ...CAPITAL_GROUPS,
  ].map((entry) => [entry.code, entry.name]),
);
const itemNames = new Map(
  [
    ...MAIN_GROUPS,
    ...SIDE_GROUPS,
    PENSION_GROUP,
    MEDICAL_GROUP,
    HOUSING_GROUP,
    ...FUND_GROUPS,
    ...CAPITAL_GROUPS,
  ].flatMap((entry) => entry.items),
);

/** Name of a functional code of any level in the year's accounts. */
export function functionalName(code: string, year: number): string {
  const name =
    code.length === 3
      ? functionalClassName(code, year)
      : code.length === 5
        ? groupNames.get(code)
        : itemNames.get(code);
  if (name === undefined) throw new Error(`no name for ${code}`);
  return name;
}
