import type { Mention } from '../../mentions/mention.ts';
import type { MentionIndex } from '../../mentions/mention-index.ts';
import { isNamed } from '../../mentions/same-subject.ts';

export const isQuotient = ({ role }: Mention): boolean => role.name === 'service' && role.quotient === true;

/**
 * 运行维护费10万元，车均2万元，比上年增加1万元: more likely of what is divided than of the quotient, which is just before;
 * 居民人均收入4.57万元，增长5.2%: of the quotient where its sentence states nothing that could be divided.
 */
export function wordsOfQuotient(
  quotient: Mention,
  { index: at, sentence, own, role, paragraph }: Mention,
  index: MentionIndex,
): number | undefined {
  if (quotient.index !== at - 1 || quotient.sentence !== sentence) return undefined;
  if (role.quotient) return 2;
  if (isNamed(own)) return undefined;
  const isAlone = index
    .before(paragraph, quotient.index)
    .every((other) => other.sentence !== sentence || other.role.name !== 'actual');
  return isAlone ? 2.6 : 0.4;
}
