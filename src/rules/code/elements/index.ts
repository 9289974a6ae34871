import type {
  CheckContext,
  ChecklistItem,
  CodeRule,
  JudgedInstance,
  Localized,
  RuleMeta,
} from '../../../model/index.ts';
import { judgeElements } from '../../elements/judge-elements.ts';
import texts from './rules.json' with { type: 'json' };

type ElementRule = Omit<RuleMeta, 'kind' | 'severity'>;

/** Rules of the inspection sheet, one for each part of it: what must be stated is stated. */
export const elementRules: readonly CodeRule[] = (texts as readonly ElementRule[]).map((meta) => ({
  ...meta,
  kind: 'presence',
  severity: 'warning',
  *check({ submission }: CheckContext): Iterable<JudgedInstance> {
    for (const item of judgeElements(submission)) {
      const instance = item.rule === meta.id ? instanceOf(item) : undefined;
      if (instance) yield instance;
    }
  },
}));

/** Not asked of a text that holds no such section, or no text at all: no instance. */
const NOT_ASKED = new Set(['element-no-narrative', 'element-no-section', 'element-part-of-narrative']);

function instanceOf(item: ChecklistItem): JudgedInstance | undefined {
  const { id: instance, state, location, lacking = [], title, reason = '' } = item;
  switch (state) {
    case 'stated':
    case 'none':
      return { instance, outcome: 'pass' };
    case 'not-applicable':
      return { instance, outcome: 'not-applicable' };
    case 'unknown':
      return NOT_ASKED.has(reason)
        ? undefined
        : { instance, outcome: 'undecided', messageId: reason, data: { element: ownNames([title]) } };
    case 'missing':
      return {
        instance,
        outcome: 'fail',
        messageId: !location
          ? 'section-not-there'
          : lacking.length > 0
            ? 'element-partly-stated'
            : 'element-not-stated',
        data: {
          element: ownNames([title]),
          ...(lacking.length > 0 ? { parts: ownNames(lacking) } : {}),
        },
        at: location ? [location] : [],
      };
  }
}

/** In both languages: which of them is shown, the wording decides. */
const ownNames = (names: readonly Localized[]): string =>
  `${names.map(({ zh }) => zh).join('、')} | ${names.map(({ en }) => en).join(', ')}`;
