import type { BatchSummary, OddName } from '../../model/batch-summary.ts';
import type { Language } from '../../model/rule.ts';
import { grouped } from '../grouped-number.ts';
import { wrapText } from '../layout/wrap.ts';
import { renderMessage } from '../message.ts';
import { type BatchTerminalContext, rest } from './context.ts';

/** Names that hardly any other department gives a code, a sentence each. */
export function oddNameLines({ byName }: BatchSummary, context: BatchTerminalContext): string[] {
  const { lang, width, most } = context;
  return [
    ...byName
      .slice(0, most)
      .flatMap((odd) =>
        wrapText(describeOddName(odd, lang), width - 4).map((line, at) =>
          at === 0 ? `  ${line}` : `    ${line}`,
        ),
      ),
    ...rest(byName.length, context),
  ];
}

/** `2210201 写作“公积金缴费”（甲），另 4 个单位写作“住房公积金”`. */
export function describeOddName(
  { code, name, departments, ids, usual, others }: OddName,
  lang: Language,
): string {
  const data = {
    code,
    name,
    usual,
    ids: ids.join('、'),
    count: grouped(departments),
    others: grouped(others),
  };
  return renderMessage(departments > ids.length ? 'batch.name-line-more' : 'batch.name-line', data, lang);
}
