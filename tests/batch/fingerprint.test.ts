import { describe, expect, test } from 'vitest';
import { fingerprint, sharedParts } from '../../src/batch/fingerprint.ts';
import { readSubmission } from '../../src/check.ts';
import { generateSubmission } from '../support/generate-submission.ts';

const read = async (seed: number, options: Parameters<typeof generateSubmission>[1] = {}) => {
  const { files } = generateSubmission(seed, { wording: 'hubei', ...options });
  return fingerprint((await readSubmission({ id: 'x', files }, {})).submission);
};

describe('fingerprints', () => {
  test('are the same for the same figures in another layout', async () => {
    const plain = await read(5, { plain: true });
    const other = await read(5, { plain: true, layout: { encoding: 'gb18030' } });
    expect(Object.keys(plain)).toEqual(
      expect.arrayContaining(['T01', 'T02', 'T03', 'T05', 'T06', 'narrative']),
    );
    expect(sharedParts(plain, other)).toEqual(Object.keys(plain));
  });

  test('are others for other figures', async () => {
    const prints = await Promise.all([5, 6, 7, 8].map((seed) => read(seed)));
    for (const [at, one] of prints.entries()) {
      for (const two of prints.slice(at + 1)) expect(sharedParts(one, two)).toEqual([]);
    }
  });

  test('a table with few figures has none', async () => {
    const files = [
      {
        name: '07.csv',
        bytes: new TextEncoder().encode(
          '财政拨款“三公”经费支出决算表\n部门：某局,单位：万元\n项目,预算数,决算数\n合计,2.00,1.50\n公务接待费,2.00,1.50\n',
        ),
      },
    ];
    expect(fingerprint((await readSubmission({ id: 'x', files }, {})).submission)).toEqual({});
  });
});
