import type { PersonColumns } from '../../platform/persistence/person-columns.ts';

/** Topics and posts lose their words through their aggregates, so that all follows. */
export const TOPIC_PEOPLE: PersonColumns = {
  'community.helpful_vote': {
    serves: 'exchanges',
    data: ['choices'],
    kept: 'content',
    named: { member_id: 'voice' },
  },
  'community.reaction': {
    serves: 'exchanges',
    data: ['choices'],
    kept: 'content',
    named: { member_id: 'voice' },
  },
  'community.attachment': {
    serves: 'exchanges',
    data: ['files'],
    kept: 'deleted',
    named: { owner_id: 'author' },
    words: { name: 'nothing' },
  },
  'community.post_revision': {
    serves: 'exchanges',
    data: ['words', 'work'],
    kept: 'deleted',
    named: { editor_id: 'actor' },
  },
  'community.post': {
    serves: 'exchanges',
    data: ['words'],
    kept: 'deleted',
    named: { author_id: 'author', deleted_by: 'remover', away_before: 'within', moves: 'within' },
    hidden: ['search', 'held'],
    takenAlong: 'taken_along',
  },
  'community.topic': {
    serves: 'exchanges',
    data: ['words'],
    kept: 'deleted',
    named: {
      author_id: 'author',
      closed_by: 'actor',
      deleted_by: 'remover',
      acceptances: 'within',
      away_before: 'within',
      closed_before: 'within',
      carriage: 'within',
      taken_in: 'within',
    },
    hidden: ['search', 'held', 'facets'],
    takenAlong: 'taken_along',
  },
  'community.purge': {
    serves: 'moderation',
    data: ['work'],
    kept: 'record',
    named: { proposed_by: 'actor', settled_by: 'actor' },
  },
};
