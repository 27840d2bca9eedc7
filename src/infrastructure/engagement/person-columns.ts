import type { PersonColumns } from '../platform/persistence/person-columns.ts';

const SAID = { source: 'text', html: 'html', plain: 'text' } as const;

/** What a decision took away. */
const DECIDED = 't.decision_id is not null';

/** Where this context names members. Votes stay, and are nobody's; points go. */
export const ENGAGEMENT_PEOPLE: PersonColumns = {
  'engagement.board': { named: { member_id: 'own' } },
  'engagement.badge_award': { named: { member_id: 'own' } },
  'engagement.badge_verdict': { named: { member_id: 'own', by_id: 'actor' } },
  'engagement.line': { named: { member_id: 'own', source: 'part' } },
  'engagement.act': { named: { member_id: 'own', by_id: 'partner', source: 'part' } },
  'engagement.strike': { named: { member_id: 'own', by_id: 'actor' } },
  'engagement.hand_grant': { named: { member_id: 'own', by_id: 'actor', taken_back_by: 'actor' } },
  'engagement.participant': { named: { member_id: 'own', barred_by: 'actor' } },
  'engagement.opinion_given': { named: { member_id: 'own' } },
  'engagement.point_rule': { named: { changed_by: 'actor' } },
  'engagement.idea_vote': { named: { member_id: 'voice' } },
  'engagement.idea_answer': { named: { author_id: 'actor' } },
  'engagement.idea_comment': { named: { author_id: 'author' }, words: SAID, evidence: DECIDED },
  'engagement.idea': {
    named: { author_id: 'author' },
    words: { title: 'title', slug: 'slug', ...SAID },
    evidence: DECIDED,
  },
  'engagement.turnout': { named: { member_id: 'voice' } },
  'engagement.named_ballot': { named: { member_id: 'voice' }, words: { words: 'nothing' } },
  'engagement.poll': {
    named: { author_id: 'author' },
    words: { question: 'title', description: 'nothing', pictures: 'list', slug: 'slug' },
  },
  'engagement.tester': { named: { member_id: 'voice' } },
  'engagement.trial_feedback': {
    named: { author_id: 'author', answered_by: 'actor' },
    words: { title: 'title', ...SAID },
  },
  'engagement.trial': { named: { author_id: 'actor' } },
  'engagement.survey_draft': { named: { member_id: 'own' } },
  'engagement.survey_turnout': { named: { member_id: 'voice' } },
  'engagement.survey_response': { named: { member_id: 'voice' }, words: { words: 'object' } },
  'engagement.survey': { named: { author_id: 'actor' } },
  'engagement.review_answer': { named: { author_id: 'actor' } },
  'engagement.service_review': { named: { author_id: 'author' }, words: SAID, evidence: DECIDED },
};
