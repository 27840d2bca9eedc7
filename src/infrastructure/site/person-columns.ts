import type { PersonColumns } from '../platform/persistence/person-columns.ts';

/** Where this context names members: the team alone. */
export const SITE_PEOPLE: PersonColumns = {
  'site.setting': {
    serves: 'administration',
    data: ['work'],
    kept: 'office',
    named: { changed_by: 'actor' },
  },
  'site.announcement': {
    serves: 'administration',
    data: ['work'],
    kept: 'office',
    named: { changed_by: 'actor' },
  },
  'site.editorial_note': {
    serves: 'administration',
    data: ['work'],
    kept: 'office',
    named: { changed_by: 'actor' },
  },
  'site.module': { serves: 'administration', data: ['work'], kept: 'office', named: { changed_by: 'actor' } },
  'site.brand': { serves: 'administration', data: ['work'], kept: 'office', named: { changed_by: 'actor' } },
  'site.brand_version': {
    serves: 'administration',
    data: ['work'],
    kept: 'office',
    named: { published_by: 'actor' },
  },
  'site.page': { serves: 'administration', data: ['work'], kept: 'office', named: { changed_by: 'actor' } },
  'site.page_version': {
    serves: 'administration',
    data: ['work'],
    kept: 'office',
    named: { published_by: 'actor' },
  },
  'site.legal_text': {
    serves: 'administration',
    data: ['work'],
    kept: 'office',
    named: { published_by: 'actor' },
  },
  'site.own_text': {
    serves: 'administration',
    data: ['work'],
    kept: 'office',
    named: { changed_by: 'actor' },
  },
  'site.own_text_version': {
    serves: 'administration',
    data: ['work'],
    kept: 'office',
    named: { changed_by: 'actor' },
  },
  'site.redirect': {
    serves: 'administration',
    data: ['work'],
    kept: 'office',
    named: { created_by: 'actor' },
  },
  // Of minutes, while somebody is on their way to a provider and back.
  'site.sign_on_attempt': {
    serves: 'accounts',
    data: ['connection', 'identity'],
    kept: 'minutes',
    named: { member_id: 'own' },
    hidden: ['hash', 'kept', 'arrival'],
  },
  // A client whose holder left may call no more: nobody answers for it.
  'site.api_client': { serves: 'integration', data: ['work'], kept: 'office', named: { holder_id: 'actor' } },
};
