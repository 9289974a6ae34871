import type { AmountClaim, CheckContext, CodeRule, JudgedInstance } from '../../../../model/index.ts';
import { claimsOf, figuresOf, printed } from '../claims-of.ts';

export const vehiclesHeld = {
  id: 'N-49',
  name: 'narrative-vehicles-held',
  kind: 'tie-out',
  severity: 'warning',
  title: {
    zh: '公务用车保有量不超过国有资产中的车辆数',
    en: 'Official vehicles held are no more than all vehicles owned',
  },
  basis: {
    zh: '国有资产占用情况列示单位全部车辆，公务用车是其中的一部分或全部',
    en: 'The section on state assets counts all vehicles; official ones are among them',
  },
  why: {
    zh: '两处都说明期末车辆数：“三公”部分的保有量超过全部车辆数，必有一处写错。',
    en: 'Both tell of the vehicles at the end of the year: a part cannot exceed the whole.',
  },
  example: {
    zh: '公务用车保有量8辆，国有资产部分共有车辆5辆。',
    en: '8 official vehicles held, 5 vehicles in all.',
  },
  fix: {
    zh: '核对车辆台账；两处口径不同的，写明。',
    en: 'Check the vehicle register; say so where the two mean different things.',
  },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    const figures = figuresOf(context);
    const vehicles = claimsOf(context, 'amount').filter(
      ({ role, figure, year }) =>
        role === 'count' && figures.get(figure)?.measure === '辆' && year === undefined,
    );
    const held = vehicles.filter(({ subject }) => subject.scope !== 'assets' && HELD.test(subject.text));
    const owned = vehicles.filter(isAllVehicles);
    const [first] = held;
    const [whole, ...others] = owned;
    if (!first || !whole || others.length > 0) return;
    const [part, total] = [figures.get(first.figure)!, figures.get(whole.figure)!];
    const gap = part.value.comparedTo(total.value);
    yield gap === 0
      ? { instance: part.id, outcome: 'pass' }
      : {
          instance: part.id,
          outcome: 'fail',
          messageId: 'vehicles-differ',
          data: { held: printed(part), owned: printed(total) },
          at: [part.location, total.location],
          stated: part.text,
          expected: total.text,
          unit: part.measure,
          // Vehicles that other money pays for are owned, too.
          ...(gap < 0 ? { severity: 'note' as const } : {}),
        };
  },
} satisfies CodeRule;

const HELD = /保有|(?:共有|实有|现有)公务用车$/;
/** All of them, before they are told apart by what they are for. */
const isAllVehicles = ({ subject }: AmountClaim): boolean =>
  subject.scope === 'assets' && /车辆(?:总数)?(?:共|共计|合计|为)?$/.test(subject.text);
