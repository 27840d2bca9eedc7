import { expect, it } from '@jest/globals';
import { doerOf } from '../../../../web/admin/nameless-acts.ts';

it.each([
  ['decision.take', 'machine'],
  ['decision.end', 'machine'],
  ['privacy.close-inactive', 'machine'],
  ['campaign.unschedule', 'machine'],
  ['role.assign', 'machine'],
  ['report.settle', 'machine'],
  ['audit.forget', 'machine'],
  ['report.file', 'notTold'],
  ['appeal.file', 'notTold'],
  ['insights.stop-report', 'notTold'],
  ['factor.show', 'visitor'],
] as const)('an act without a name, %s, is told as that of the %s', (action, doer) => {
  expect(doerOf({ action })).toBe(doer);
});
