import {
  FUNCTIONAL_CLASSES,
  findFunctionalClass,
  functionalClassName,
} from '../../../../model/classification/classification.ts';
import { plainName } from '../../../../model/classification/plain-name.ts';
import type { Severity } from '../../../../model/index.ts';
import { mostAlike } from '../../../../model/nearest-name.ts';

/** A class of a line of the text that is not called so, or not so in the year. */
export interface ClassNameFault {
  readonly messageId: 'text-class-of-other-year' | 'text-class-misspelt' | 'text-class-of-other-code';
  readonly severity: Severity;
  readonly right: string;
}

const YEARS_OF_GRACE = 1;
/** So much of a class's name that is a slip of the pen must be right. */
const ALIKE = 0.7;

/** 一般公共服务（类） is short for 一般公共服务支出; brackets in a name are often left out. */
export const sameLevelName = (a: string, b: string): boolean => {
  const [one, other] = [levelKey(a), levelKey(b)];
  return one === other || levelKey(withoutBrackets(a)) === levelKey(withoutBrackets(b));
};

/** The text shortens the names of sections and items (政府办公厅（室） for 政府办公厅（室）及相关机构事务). */
function shortens(printed: string, official: string): boolean {
  const [short, full] = [plainName(withoutBrackets(printed)), plainName(withoutBrackets(official))];
  return short.length >= 3 && (full.startsWith(short) || (full.endsWith(short) && !isOther(full, short)));
}

/** The text may mean this section: by its name, or a shorter form of it, or a longer one. */
export const namesSection = (printed: string, official: string): boolean =>
  sameLevelName(printed, official) || shortens(printed, official) || shortens(official, printed);

/** 其他体育支出 is no long form of 体育支出. */
const isOther = (full: string, short: string): boolean =>
  full.startsWith('其他') && !short.startsWith('其他');

const withoutBrackets = (name: string): string => name.replace(/[（(][^（）()]*[）)]/gu, '');
/** A name as it is compared: 一般公共服务 and 一般公共服务支出 have the same. */
export const levelKey = (name: string): string => plainName(name).replace(/支出$/u, '');

/** Judges a class of the text by the classification of `year`, and by the line's code where it has one. */
export function judgeClassName(
  printed: string,
  code: string | undefined,
  year: number | undefined,
): ClassNameFault | undefined {
  const own = code === undefined ? undefined : findFunctionalClass(code.slice(0, 3));
  const named = FUNCTIONAL_CLASSES.find(({ names }) =>
    names.some(({ name }) => sameLevelName(name, printed)),
  );
  if (own && named && own !== named)
    return {
      messageId: 'text-class-of-other-code',
      severity: 'warning',
      right: functionalClassName(own.code, year)!,
    };
  if (named) {
    const entry = named.names.find(({ name }) => sameLevelName(name, printed))!;
    const isOfYear =
      year === undefined ||
      (entry.from - YEARS_OF_GRACE <= year && year <= (entry.until ?? Infinity) + YEARS_OF_GRACE);
    return isOfYear
      ? undefined
      : {
          messageId: 'text-class-of-other-year',
          severity: 'warning',
          right: functionalClassName(named.code, year)!,
        };
  }
  const names = (own ? [own] : FUNCTIONAL_CLASSES).map((entry) => functionalClassName(entry.code, year)!);
  const near = mostAlike(levelKey(printed), names.map(levelKey), ALIKE);
  const right = names.find((name) => levelKey(name) === near);
  if (!right || isShortForm(printed, right)) return undefined;
  const severity = withoutJoints(printed) === withoutJoints(right) ? 'note' : 'warning';
  return { messageId: 'text-class-misspelt', severity, right };
}

/** 社会保障与就业支出 for 社会保障和就业支出 misleads nobody. */
const withoutJoints = (name: string): string => levelKey(name).replace(/[和与及]/gu, '');

const isShortForm = (printed: string, right: string): boolean =>
  levelKey(right).startsWith(levelKey(printed));
