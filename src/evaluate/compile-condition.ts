import type { Condition } from '../rules/language/syntax.ts';
import { type Figures, isKnown } from './figures.ts';
import { fillPart, fillRow, tableIdOf, toRowReference } from './row-reference.ts';

/** Whether a rule applies, with the variables' values filled in. */
export type Test = (figures: Figures, values: readonly string[]) => boolean;

export function compileCondition(condition: Condition, variables: readonly string[]): Test {
  switch (condition.type) {
    case 'and':
    case 'or': {
      const tests = condition.conditions.map((part) => compileCondition(part, variables));
      return condition.type === 'and'
        ? (figures, values) => tests.every((test) => test(figures, values))
        : (figures, values) => tests.some((test) => test(figures, values));
    }
    case 'not': {
      const test = compileCondition(condition.condition, variables);
      return (figures, values) => !test(figures, values);
    }
    case 'present': {
      const table = tableIdOf(condition.table);
      return (figures) => figures.table(table) !== undefined;
    }
    case 'year': {
      const { comparison, year } = condition;
      return ({ submission }) =>
        submission.year !== undefined && compareYear(submission.year, comparison, year);
    }
    case 'reported':
    case 'listed': {
      const { table, row, column } = toRowReference(condition.reference, variables);
      const { type } = condition;
      return (figures, values) => {
        const found = figures.table(table);
        const [rowKey, columnKey] = [fillRow(row, values), fillPart(column, values)];
        if (!found?.isListed(rowKey, columnKey)) return false;
        if (type === 'listed') return true;
        const figure = found.find(rowKey, columnKey);
        return isKnown(figure) && figure.operand.state === 'printed';
      };
    }
  }
}

function compareYear(actual: number, comparison: '<' | '<=' | '=' | '>=' | '>', year: number): boolean {
  if (comparison === '=') return actual === year;
  if (comparison.startsWith('<')) return actual < year || (comparison === '<=' && actual === year);
  return actual > year || (comparison === '>=' && actual === year);
}
