import { Decimal } from 'decimal.js';
import { type FactKeyParts, parseFactKey } from '../../../src/model/fact-keys.ts';
import type { Operand } from '../../../src/model/relation.ts';

/** Columns that the first column of the table adds up. */
const SUMMED: Readonly<Record<string, readonly string[]>> = {
  T02: ['fiscal', 'superior', 'business', 'operating', 'affiliate', 'other'],
  T03: ['basic', 'project', 'upward', 'operating', 'subsidy'],
  T05: ['basic', 'project'],
};

/** The figure and the totals that a spreadsheet would have added it to, each with what it then shows. */
export function carry(
  operands: ReadonlyMap<string, Operand>,
  start: Operand,
  difference: Decimal,
  plain: (text: string) => string,
): [Operand, string][] | undefined {
  const key = parseFactKey(start.id);
  if (!key?.code || !key.column || !SUMMED[key.table]?.includes(key.column)) return undefined;
  if ([...operands.keys()].some((id) => isBelow(parseFactKey(id), key))) return undefined;
  const { table, column, code } = key;
  const rows = [
    code,
    ...[5, 3].filter((length) => length < code.length).map((length) => code.slice(0, length)),
    'total',
  ];
  return rows
    .flatMap((row) => [column, 'total'].map((one) => operands.get(`${table.toLowerCase()}.${row}.${one}`)))
    .filter((operand) => operand?.state === 'printed')
    .map((operand): [Operand, string] => [
      operand!,
      new Decimal(plain(operand!.text)).plus(difference).toFixed(operand!.decimals),
    ]);
}

const isBelow = (other: FactKeyParts | undefined, { table, code }: FactKeyParts) =>
  other?.table === table && other.code !== undefined && other.code !== code && other.code.startsWith(code!);
