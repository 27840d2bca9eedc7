import type { ActivityFact } from '#domain/insights/facts/activity';

let told = 0;

/** An activity of `ada` about the one question of the test, unless it says otherwise. */
export const activity = (
  kind: ActivityFact['kind'],
  at: string,
  more: Partial<ActivityFact> = {},
): ActivityFact => ({
  factId: `fact-${++told}`,
  kind,
  at: new Date(at),
  memberId: 'ada',
  staff: false,
  branches: ['music'],
  topicId: 'question',
  postId: null,
  aboutId: null,
  number: 12,
  categoryId: null,
  formerLevel: null,
  level: null,
  ...more,
});
