import { SUMMED } from './compare-peers.ts';
import { readUniform, tolerance } from './uniform-table.ts';

interface HyperFormulaModule {
  readonly HyperFormula: {
    buildFromArray(
      sheet: unknown[][],
      config: object,
    ): { getSheetValues(sheet: number): unknown[][]; destroy(): void };
  };
}

/** Each table as a sheet with a formula per row and per column, as an auditor's workbook has them. */
export async function checkWithHyperformula(module: unknown, folders: readonly string[]): Promise<number> {
  const { HyperFormula } = module as HyperFormulaModule;
  let sums = 0;
  for (const folder of folders) {
    for (const table of SUMMED) {
      const rows = readUniform(folder, table);
      const width = rows[0]!.length;
      const last = String.fromCharCode(64 + width);
      const cells = rows.map((row, at) => [
        row[0],
        row[1],
        ...row.slice(2).map((cell) => Number(cell || 0)),
        `=ABS(C${at + 1}-SUM(D${at + 1}:${last}${at + 1}))<=${tolerance(width - 3)}`,
      ]);
      const classes = rows.flatMap(([code], at) => (code!.length === 3 ? [at + 1] : []));
      const total = rows.findIndex(([code]) => code === '合计') + 1;
      const totals = Array.from({ length: width - 2 }, (_, at) => {
        const column = String.fromCharCode(67 + at);
        return `=ABS(${column}${total}-(${classes.map((row) => `${column}${row}`).join('+') || '0'}))<=${tolerance(classes.length)}`;
      });
      const engine = HyperFormula.buildFromArray([...cells, totals], { licenseKey: 'gpl-v3' });
      sums += engine
        .getSheetValues(0)
        .flat()
        .filter((value) => value === true).length;
      engine.destroy();
    }
  }
  return sums;
}
