import { testRule } from '../support/test-rule.ts';
import { linearCaseIds, linearCases } from './linear-cases.ts';

for (const id of linearCaseIds) testRule(id, linearCases(id));
