import type { Counts, Department, PerformanceProject, Procurement } from './department.ts';
import { deriveFacts } from './derive-facts.ts';
import { drawAccounts } from './draw-accounts.ts';
import { drawPrior } from './draw-prior.ts';
import { Random } from './random.ts';

const PLACES = ['临川市', '青岭县', '望江区', '云溪市', '平湖州', '白石区', '清河县', '东岳市'];
const OFFICES = [
  '政务服务中心',
  '司法局',
  '农业农村局',
  '应急管理局',
  '文化和旅游局',
  '残疾人联合会',
  '市场监督管理局',
  '交通运输局',
  '自然资源局',
  '城市管理局',
];
const PROJECT_NAMES = [
  '综合楼运行维护',
  '信息系统运维',
  '专项业务培训',
  '基层站所能力提升',
  '档案数字化',
  '宣传推广',
  '设备更新',
  '购买社会化服务',
  '重点课题调研',
];
const VEHICLE_USES = [
  '副部（省）级及以上领导用车',
  '主要领导干部用车',
  '机要通信用车',
  '应急保障用车',
  '执法执勤用车',
  '特种专业技术用车',
  '离退休干部用车',
  '其他用车',
];

/** An exact department in 分 with its prior year; the seed decides everything. */
export function generateDepartment(seed: number): Department {
  const random = new Random(seed);
  const oldForm = random.chance(0.1);
  const year = oldForm ? 2018 : random.int(2019, 2025);
  const kind = random.chance(0.7) ? 'administrative' : 'institution';
  const accounts = drawAccounts(random.fork(), kind, oldForm);
  const prior = drawPrior(random.fork(), accounts, kind);
  const facts = deriveFacts(accounts);
  return {
    seed,
    year,
    unitName: `${random.pick(PLACES)}${random.pick(OFFICES)}`,
    kind,
    oldForm,
    accounts,
    prior,
    procurement: drawProcurement(random.fork(), facts.get('t03.total.total') ?? 0),
    projects: drawProjects(random.fork(), facts.get('t05.total.project') ?? 0),
    counts: drawCounts(random.fork(), facts),
    facts,
    priorFacts: deriveFacts(prior),
  };
}

function drawProcurement(random: Random, spent: number): Procurement {
  const total = random.chance(0.1) ? 0 : Math.floor((spent / 1000) * random.int(2, 200));
  const [goods = 0, works = 0, services = 0] = random.chance(0.4)
    ? [...random.split(total, 1), 0, 0]
    : random.chance(0.5)
      ? [...random.split(total, 1), 0, 0].reverse()
      : random.split(total, 3);
  const sme = random.chance(0.4) ? total : Math.floor((total / 100) * random.int(20, 99));
  const micro = random.chance(0.3) ? sme : Math.floor((sme / 100) * random.int(10, 95));
  return { goods, works, services, sme, micro };
}

function drawProjects(random: Random, projectTotal: number): PerformanceProject[] {
  if (projectTotal < 5_000_000) return [];
  const names = random.sample(PROJECT_NAMES, random.int(1, 6));
  const spent = Math.floor((projectTotal / 100) * random.int(40, 95));
  return random
    .split(spent, names.length)
    .map((amount, index) => {
      const actual = random.chance(0.4) ? Math.round(amount / 1_000_000) * 1_000_000 : amount;
      const budget = random.chance(0.4)
        ? actual
        : Math.round((actual * random.int(100, 150)) / 100 / 10_000) * 10_000 + 10_000;
      return { name: names[index]!, budget, actual };
    })
    .filter((project) => project.actual > 0);
}

function drawCounts(random: Random, facts: ReadonlyMap<string, number>): Counts {
  const abroad = (facts.get('t07.abroad.actual') ?? 0) > 0;
  const reception = (facts.get('t07.reception.actual') ?? 0) > 0;
  const bought = (facts.get('t07.purchase.actual') ?? 0) > 0 ? random.int(1, 2) : 0;
  const operated = (facts.get('t07.operation.actual') ?? 0) > 0 || bought > 0;
  const vehicles = VEHICLE_USES.map((use, index) => ({
    use,
    count: operated && index > 0 && random.chance(0.35) ? random.int(1, 6) : 0,
  }));
  if (operated && vehicles.every(({ count }) => count === 0))
    vehicles[7] = { use: VEHICLE_USES[7]!, count: 2 };
  const posts = [
    { kind: '行政编制', count: random.int(5, 80) },
    { kind: '事业编制', count: random.int(3, 60) },
  ];
  const abroadGroups = abroad ? random.int(1, 4) : 0;
  const receptionBatches = reception ? random.int(2, 90) : 0;
  return {
    abroadGroups,
    abroadPeople: abroadGroups * random.int(1, 5),
    receptionBatches,
    receptionPeople: receptionBatches * random.int(3, 12) + (reception ? random.int(0, 5) : 0),
    vehiclesBought: bought,
    vehicles,
    equipment: random.int(0, 5),
    posts,
    staff: posts.map(({ kind, count }) => ({
      kind: kind.replace('编制', '人员'),
      count: Math.max(0, count - random.int(0, 3)),
    })),
  };
}
