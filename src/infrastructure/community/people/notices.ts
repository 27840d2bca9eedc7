import type { PersonColumns } from '../../platform/persistence/person-columns.ts';

/** What is noted of members and told to them. */
export const NOTICE_PEOPLE: PersonColumns = {
  'community.active_member': {
    serves: 'statistics',
    data: ['activity'],
    kept: 'month',
    named: { member_id: 'own' },
  },
  'community.distance': {
    serves: 'messages',
    data: ['relations'],
    kept: 'account',
    named: { member_id: 'own', other_id: 'about' },
  },
  'community.notification': {
    serves: 'notifications',
    data: ['activity'],
    kept: 'notices',
    named: { member_id: 'own', actor_id: 'actor' },
  },
  'community.mail_sent': {
    serves: 'notifications',
    data: ['activity'],
    kept: 'letters',
    named: { member_id: 'own' },
  },
  'community.trust_lock': {
    serves: 'moderation',
    data: ['decisions', 'work'],
    kept: 'account',
    named: { member_id: 'own', locked_by: 'actor' },
    hidden: ['reason'],
  },
  'community.trust_mark': {
    serves: 'engagement',
    data: ['activity'],
    kept: 'account',
    named: { member_id: 'own' },
  },
  'community.record_signature': {
    serves: 'administration',
    data: ['work'],
    kept: 'signatures',
    named: { signed_by: 'about' },
    hidden: ['salt', 'digest'],
  },
  'community.text_print': {
    serves: 'moderation',
    data: ['words'],
    kept: 'prints',
    named: { author_id: 'about' },
  },
};
