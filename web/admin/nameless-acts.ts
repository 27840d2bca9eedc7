import type { AuditLine } from '#application/shared/audit-trail';

/** What the site does by itself, unless a person is named with it. */
const BY_THE_SITE: readonly string[] = [
  'audit.forget',
  'automation.off',
  'campaign.pause',
  'campaign.unschedule',
  'decision.end',
  'decision.take',
  'privacy.close-inactive',
  'report.settle',
  'role.assign',
];
/** Who did these is told to nobody, or known to nobody here. */
const NOT_TOLD: readonly string[] = [
  'appeal.file',
  'insights.stop-report',
  'report.file',
  'sign-on.logged-out',
];

/** Who is said to have done what bears no name; what is of neither kind was done by somebody who was not signed in. */
export function doerOf({ action }: Pick<AuditLine, 'action'>): 'machine' | 'notTold' | 'visitor' {
  if (BY_THE_SITE.includes(action)) return 'machine';
  return NOT_TOLD.includes(action) ? 'notTold' : 'visitor';
}
