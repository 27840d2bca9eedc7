import type { PersonColumns } from '../platform/persistence/person-columns.ts';

/** Where this context names members: the team alone. */
export const SITE_PEOPLE: PersonColumns = {
  'site.setting': { named: { changed_by: 'actor' } },
  'site.announcement': { named: { changed_by: 'actor' } },
  'site.module': { named: { changed_by: 'actor' } },
  'site.brand': { named: { changed_by: 'actor' } },
  'site.brand_version': { named: { published_by: 'actor' } },
  'site.page': { named: { changed_by: 'actor' } },
  'site.page_version': { named: { published_by: 'actor' } },
  'site.redirect': { named: { created_by: 'actor' } },
  // Of minutes, while somebody is on their way to a provider and back.
  'site.sign_on_attempt': { named: { member_id: 'own' }, hidden: ['hash', 'kept', 'arrival'] },
  // A client whose holder left may call no more: nobody answers for it.
  'site.api_client': { named: { holder_id: 'actor' } },
};
