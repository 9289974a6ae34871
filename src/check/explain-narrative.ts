import type { CheckOptions } from '../check.ts';
import { explainReading } from '../claims/explain-reading.ts';
import type { TextExplanation } from '../model/text-explanation.ts';
import { readSubmission, type SubmissionInput } from './read-submission.ts';

/**
 * How the narrative of a submission is read: what each figure was taken for, which statements they make, what
 * else they could have meant. Bytes in, as `check`; without a narrative, no paragraphs.
 */
export async function explainNarrative(
  input: SubmissionInput,
  options: Pick<CheckOptions, 'limits' | 'readBinary' | 'templates'> = {},
): Promise<TextExplanation> {
  const { submission, narratives, problems } = await readSubmission(input, options);
  const [narrative] = narratives;
  const { id, unitName, year } = submission;
  return {
    submission: {
      id,
      ...(unitName === undefined ? {} : { unit: unitName }),
      ...(year === undefined ? {} : { year }),
    },
    ...(narrative ? { file: narrative.file } : {}),
    paragraphs: narrative ? explainReading(narrative, submission.isBudget) : [],
    problems,
  };
}
