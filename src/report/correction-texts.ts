import type { Language } from '../model/rule.ts';
import type { CorrectionLine } from './corrections.ts';
import { renderMessage } from './message.ts';

/** The reason of a line, and how sure it is. */
export const whyOf = ({ why, percent }: CorrectionLine, lang: Language): string =>
  percent === ''
    ? why
    : [why, renderMessage('diagnosis.confidence', { percent }, lang)].join(
        renderMessage('report.sentence-separator', {}, lang),
      );
