import { TAKEN_BACK } from '#domain/engagement/polls/poll';
import type { PersonColumns } from '../platform/persistence/person-columns.ts';

const SAID = { source: 'text', html: 'html', plain: 'text' } as const;

/** What two people erased says nothing any more. What of the rest stays Moderation says, and nobody brings it back. */
const JUDGED = {
  erased: 't.purged_at is not null',
  takenAlong: 'taken_along',
  away: `t.standing in ('hidden', 'deleted') and t.decision_id is not null`,
} as const;
/** A decision that keeps it away, and neither what waits nor what its asker took back. */
const DECIDED_AWAY = `exists (select from jsonb_array_elements(t.away) one
  where one ->> 'action' <> 'hold' and one ->> 'decisionId' <> '${TAKEN_BACK}')`;

/** Where this context names members. Votes stay, and are nobody's; points go. */
export const ENGAGEMENT_PEOPLE: PersonColumns = {
  'engagement.board': {
    serves: 'engagement',
    data: ['activity'],
    kept: 'account',
    named: { member_id: 'own' },
  },
  'engagement.badge_award': {
    serves: 'engagement',
    data: ['activity'],
    kept: 'account',
    named: { member_id: 'own' },
  },
  'engagement.badge_verdict': {
    serves: 'engagement',
    data: ['activity', 'work'],
    kept: 'account',
    named: { member_id: 'own', by_id: 'actor' },
  },
  'engagement.line': {
    serves: 'engagement',
    data: ['activity'],
    kept: 'account',
    named: { member_id: 'own', source: 'part' },
  },
  'engagement.act': {
    serves: 'engagement',
    data: ['activity'],
    kept: 'account',
    named: { member_id: 'between', by_id: 'partner', source: 'part' },
    between: {
      // What a cap between two members counts.
      counts: `t.by_id <> t.member_id and t.event not in ('post.removed', 'points.granted', 'points.struck')`,
      left: {
        source: 'md5($3 || t.source)',
        post_id: 'null',
        topic_id: 'null',
        category_id: 'null',
        branches: `'{}'`,
        forgotten: 'true',
      },
    },
  },
  'engagement.strike': {
    serves: 'engagement',
    data: ['activity', 'work'],
    kept: 'account',
    named: { member_id: 'own', by_id: 'actor' },
  },
  'engagement.hand_grant': {
    serves: 'engagement',
    data: ['activity', 'work'],
    kept: 'account',
    named: { member_id: 'own', by_id: 'actor', taken_back_by: 'actor' },
  },
  'engagement.participant': {
    serves: 'engagement',
    data: ['preferences'],
    kept: 'account',
    named: { member_id: 'own', barred_by: 'actor' },
  },
  'engagement.opinion_given': {
    serves: 'opinions',
    data: ['activity'],
    kept: 'account',
    named: { member_id: 'own' },
  },
  'engagement.point_rule': {
    serves: 'engagement',
    data: ['work'],
    kept: 'office',
    named: { changed_by: 'actor' },
  },
  'engagement.level_set': {
    serves: 'engagement',
    data: ['work'],
    kept: 'office',
    named: { changed_by: 'actor' },
  },
  // Of one stranger in both: where a merge is undone, a vote comes back as it was.
  'engagement.idea_vote': {
    serves: 'opinions',
    data: ['choices'],
    kept: 'content',
    named: { member_id: 'partner' },
  },
  'engagement.merged_vote': {
    serves: 'opinions',
    data: ['choices'],
    kept: 'merges',
    named: { member_id: 'partner' },
  },
  'engagement.idea_answer': {
    serves: 'opinions',
    data: ['work'],
    kept: 'content',
    named: { author_id: 'actor' },
  },
  'engagement.idea_comment': {
    serves: 'opinions',
    data: ['words'],
    kept: 'deleted',
    named: { author_id: 'author' },
    words: { ...SAID, replaced: 'list' },
    ...JUDGED,
  },
  'engagement.idea': {
    serves: 'opinions',
    data: ['words'],
    kept: 'deleted',
    named: { author_id: 'author' },
    words: { title: 'title', slug: 'slug', ...SAID, replaced: 'list' },
    ...JUDGED,
  },
  'engagement.turnout': {
    serves: 'opinions',
    data: ['participation'],
    kept: 'ballots',
    named: { member_id: 'voice' },
  },
  'engagement.named_ballot': {
    serves: 'opinions',
    data: ['choices'],
    kept: 'ballots',
    named: { member_id: 'voice' },
    words: { words: 'nothing' },
  },
  'engagement.poll': {
    serves: 'opinions',
    data: ['words'],
    kept: 'content',
    named: { author_id: 'author' },
    words: { question: 'title', description: 'nothing', pictures: 'list', replaced: 'list', slug: 'slug' },
    ...JUDGED,
    away: DECIDED_AWAY,
  },
  'engagement.tester': {
    serves: 'opinions',
    data: ['participation'],
    kept: 'content',
    named: { member_id: 'voice' },
  },
  'engagement.trial_feedback': {
    serves: 'opinions',
    data: ['words', 'files'],
    kept: 'content',
    named: { author_id: 'author', answered_by: 'actor' },
    words: { title: 'title', ...SAID, replaced: 'list' },
    ...JUDGED,
  },
  'engagement.trial': { serves: 'opinions', data: ['work'], kept: 'office', named: { author_id: 'actor' } },
  'engagement.survey_draft': {
    serves: 'opinions',
    data: ['choices'],
    kept: 'surveys',
    named: { member_id: 'own' },
  },
  'engagement.survey_turnout': {
    serves: 'opinions',
    data: ['participation'],
    kept: 'surveys',
    named: { member_id: 'voice' },
  },
  'engagement.survey_response': {
    serves: 'opinions',
    data: ['choices', 'words'],
    kept: 'surveys',
    named: { member_id: 'voice' },
    words: { words: 'object' },
  },
  'engagement.survey': { serves: 'opinions', data: ['work'], kept: 'office', named: { author_id: 'actor' } },
  'engagement.review_answer': {
    serves: 'opinions',
    data: ['work'],
    kept: 'content',
    named: { author_id: 'actor' },
  },
  'engagement.service_review': {
    serves: 'opinions',
    data: ['words'],
    kept: 'content',
    named: { author_id: 'author' },
    words: { ...SAID, replaced: 'list' },
    ...JUDGED,
    // Taken back, it is deleted by its author, whatever it waited for.
    away: `${JUDGED.away} and t.withdrawn_at is null`,
  },
};
