import type { PersonColumns } from '../platform/persistence/person-columns.ts';

/** Where this context names members: who came and did something is counted as one person for ever, and known no longer. */
export const INSIGHTS_PEOPLE: PersonColumns = {
  'insights.activity': {
    serves: 'statistics',
    data: ['activity'],
    kept: 'account',
    named: { member_id: 'partner' },
  },
  'insights.visit': {
    serves: 'statistics',
    data: ['activity'],
    kept: 'visits',
    named: { member_id: 'partner' },
  },
  'insights.report_letter': {
    serves: 'administration',
    data: ['activity'],
    kept: 'letters',
    named: { member_id: 'own' },
  },
  'insights.report_reader': {
    serves: 'administration',
    data: ['work'],
    kept: 'office',
    named: { member_id: 'own' },
  },
  'insights.report': {
    serves: 'administration',
    data: ['work'],
    kept: 'office',
    named: { owner_id: 'absent' },
  },
  'insights.deflection_rule': {
    serves: 'administration',
    data: ['work'],
    kept: 'office',
    named: { written_by: 'actor' },
  },
};
