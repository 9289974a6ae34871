import { expect, test } from 'vitest';
import { isSameSubmission } from '../../src/policy/submission-name.ts';

test.each([
  ['区/甲', '区/甲', true],
  ['区/甲', '甲', true],
  ['甲', '区/甲.zip', true],
  ['区/甲', '县/甲', false],
  ['区/甲', '乙', false],
  ['甲.xlsx', '甲', true],
])('%s and %s: %s', (a, b, same) => {
  expect([isSameSubmission(a, b), isSameSubmission(b, a)]).toEqual([same, same]);
});
