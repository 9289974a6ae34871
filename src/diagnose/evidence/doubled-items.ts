import type { NarrativeReading } from '../../model/claim.ts';
import { ECONOMIC_ITEMS } from '../../model/classification/classification.ts';
import { plainName } from '../../model/classification/plain-name.ts';
import type { EvaluationReport } from '../../model/evaluation.ts';
import type { Finding } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';
import { placeOfName } from '../../model/name-place.ts';
import type { Operand } from '../../model/relation.ts';
import type { Submission } from '../../model/submission.ts';
import { textWithUnit } from '../../model/unit-of.ts';
import type { Draft } from '../draft.ts';
import { suspicionsOf } from './suspicions-of.ts';

/** How sure the table's amounts are, and the order of a list with one name that would fit and with several. */
const BY_AMOUNT = 0.98;
const ONE_NAME = 0.9;
const SEVERAL_NAMES = 0.75;

/** An item of a list, with its amount where the list gives one. */
interface Item {
  readonly name: string;
  readonly code: string | undefined;
  readonly amount: Operand | undefined;
  readonly location: Location;
}

/** A place of the list whose name is wrong, and the names that fit there. */
interface WrongPlace {
  readonly place: number;
  readonly names: readonly string[];
  readonly isByAmount: boolean;
}

/**
 * A name that stands twice in a list of economic items: table six tells by the amounts which of the two took
 * another's place; without it the order of the classification, which lists follow.
 */
export function doubledItems(report: EvaluationReport, { narrative }: Submission): Draft[] {
  if (!narrative) return [];
  const lists = listsOf(narrative, report);
  return suspicionsOf(report, 'doubled-name').flatMap(({ finding, hint }) => {
    const list = finding.severity === 'note' ? undefined : lists.get(hint.list);
    return list ? (diagnoseList(report, list, plainName(hint.name), finding) ?? []) : [];
  });
}

function listsOf({ claims }: NarrativeReading, { operands }: EvaluationReport): Map<string, Item[]> {
  const lists = new Map<string, Item[]>();
  for (const claim of claims) {
    if (claim.type === 'parts') {
      lists.set(
        claim.id,
        claim.parts.flatMap(({ figure, subject: { text, concept } }): Item[] => {
          const amount = operands.get(figure);
          const code = /^item\.(\d{5})$/.exec(concept ?? '')?.[1];
          return amount ? [{ name: text, code, amount, location: placeOfName(amount.location, text) }] : [];
        }),
      );
    }
    if (claim.type === 'names') {
      lists.set(
        claim.id,
        claim.names.map(({ text, location }) => ({
          name: text,
          code: ITEM_CODES.get(plainName(text)),
          amount: undefined,
          location,
        })),
      );
    }
  }
  return lists;
}

const ITEMS = ECONOMIC_ITEMS.filter(({ code }) => code.length === 5);
const ITEM_CODES = new Map(ITEMS.map(({ code, name }) => [plainName(name), code]));

function diagnoseList(
  report: EvaluationReport,
  list: readonly Item[],
  name: string,
  finding: Finding,
): Draft | undefined {
  const places = list.flatMap((item, index) => (plainName(item.name) === name ? [index] : []));
  const wrong = byAmount(report, list, places) ?? byOrder(report, list, places);
  if (!wrong) return undefined;
  const { place, names, isByAmount } = wrong;
  const { name: stated, amount, location } = list[place]!;
  const sure = isByAmount ? BY_AMOUNT : ONE_NAME;
  const data = {
    stated,
    amount: amount ? textWithUnit(amount) : '',
    before: list[place - 1]?.name ?? '',
    after: list[place + 1]?.name ?? '',
    suggested: names.join('、'),
  };
  return {
    status: 'named',
    corrections: [{ location, stated, suggested: names.join('／') }],
    cause: 'wrong-label',
    messageId: messageFor(wrong, amount !== undefined && place > 0 && place < list.length - 1),
    data,
    confidence: names.length === 1 ? sure : SEVERAL_NAMES,
    explains: [finding.id],
    rivals: [],
  };
}

function messageFor({ names, isByAmount }: WrongPlace, isBetween: boolean): string {
  if (isByAmount && names.length === 1) return 'slip.label-by-amount';
  if (isBetween) return names.length === 1 ? 'slip.label' : 'slip.label-of-several';
  return names.length === 1 ? 'slip.label-by-order' : 'slip.label-of-several-by-order';
}

const inTable = ({ operands }: EvaluationReport, code: string): Operand | undefined => {
  const cell = operands.get(`t06.${code}`);
  return cell?.state === 'printed' ? cell : undefined;
};

/** The one whose amount table six has under another name, where it has that of the others under theirs. */
function byAmount(
  report: EvaluationReport,
  list: readonly Item[],
  places: readonly number[],
): WrongPlace | undefined {
  const isRight = ({ code, amount }: Item) =>
    code !== undefined && amount !== undefined && inTable(report, code)?.value.equals(amount.value);
  const [place, ...others] = places.filter((index) => !isRight(list[index]!));
  const amount = place === undefined ? undefined : list[place]!.amount;
  if (place === undefined || others.length > 0 || !amount || places.length < 2) return undefined;
  const used = new Set(list.map(({ code }) => code));
  const names = ITEMS.filter(
    ({ code }) => !used.has(code) && inTable(report, code)?.value.equals(amount.value),
  ).map(({ name }) => name);
  return names.length > 0 ? { place, names, isByAmount: true } : undefined;
}

function byOrder(
  report: EvaluationReport,
  list: readonly Item[],
  places: readonly number[],
): WrongPlace | undefined {
  const options = places
    .filter((place) => !isInOrder(list, place))
    .map((place) => ({ place, names: fittingNames(report, list, place), isByAmount: false }))
    .filter(({ names }) => names.length > 0);
  return options.length === 1 ? options[0] : undefined;
}

/** Whether the item stands where the classification has it. */
function isInOrder(list: readonly Item[], place: number): boolean {
  const [before, own, after] = [-1, 0, 1].map((step) => list[place + step]?.code);
  return own !== undefined && (before === undefined || before < own) && (after === undefined || own < after);
}

/** Items between the neighbours; of table six, where there is one, those that it has an amount for. */
function fittingNames(report: EvaluationReport, list: readonly Item[], place: number): string[] {
  const [before, after] = [list[place - 1], list[place + 1]];
  // At an end of the list the group of its neighbour bounds it.
  const low = before ? before.code : after?.code?.slice(0, 3);
  const high = after ? after.code : before?.code && `${before.code.slice(0, 3)}99:`;
  if (low === undefined || high === undefined || low >= high) return [];
  const used = new Set(list.map(({ code }) => code));
  const items = ITEMS.filter(({ code }) => code > low && code < high && !used.has(code));
  const amount = list[place]!.amount?.value;
  const reported = items.filter(({ code }) => {
    const cell = inTable(report, code);
    return cell !== undefined && (amount === undefined ? !cell.value.isZero() : cell.value.equals(amount));
  });
  return (hasItems(report) ? reported : items).map(({ name }) => name);
}

const hasItems = (report: EvaluationReport) => ITEMS.some(({ code }) => inTable(report, code) !== undefined);
