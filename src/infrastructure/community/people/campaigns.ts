import type { PersonColumns } from '../../platform/persistence/person-columns.ts';

/** Whom campaigns and surveys reach, and who plans them. */
export const CAMPAIGN_PEOPLE: PersonColumns = {
  'community.attendance': {
    serves: 'campaigns',
    data: ['participation'],
    kept: 'participants',
    named: { member_id: 'own' },
  },
  'community.roll_member': {
    serves: 'opinions',
    data: ['activity'],
    kept: 'account',
    named: { member_id: 'own' },
  },
  'community.segment': {
    serves: 'campaigns',
    data: ['work'],
    kept: 'office',
    named: { changed_by: 'actor' },
  },
  'community.consent': {
    serves: 'campaigns',
    data: ['choices'],
    kept: 'account',
    named: { member_id: 'own' },
  },
  'community.campaign_letter': {
    serves: 'campaigns',
    data: ['activity'],
    kept: 'letters',
    named: { member_id: 'own' },
  },
  'community.campaign': {
    serves: 'campaigns',
    data: ['work'],
    kept: 'office',
    // Up to whom readers are chosen: a place in the order of ids, for as long as that takes.
    named: { created_by: 'actor', planned_by: 'actor', chosen_to: 'record' },
  },
};
