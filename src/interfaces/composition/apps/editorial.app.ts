import { RemoveEditorialNote } from '#application/site/editorial/remove-editorial-note';
import { SaveEditorialNote } from '#application/site/editorial/save-editorial-note';
import type { PlannedQuery } from '#application/shared/planned';
import { COMMUNITY_PLANNED } from '#infrastructure/community/planned/planned.module';
import { ENGAGEMENT_PLANNED } from '#infrastructure/engagement/planned/planned.module';
import { EVENTS_PLANNED } from '#infrastructure/events/planned/planned.module';
import { EDITORIAL_NOTES, SITE_PLANNED } from '#infrastructure/site/editorial/editorial.module';
import type { Get } from '../provided.ts';

/** The calendar of the team: each context tells what it plans. */
export const editorialApp = (get: Get) => ({
  notes: get(EDITORIAL_NOTES),
  saveNote: get(SaveEditorialNote),
  removeNote: get(RemoveEditorialNote),
  planned: [
    get(SITE_PLANNED),
    get(COMMUNITY_PLANNED),
    get(ENGAGEMENT_PLANNED),
    get(EVENTS_PLANNED),
  ] satisfies readonly PlannedQuery[],
});
