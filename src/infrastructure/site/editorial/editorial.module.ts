import { ContainerModule } from 'inversify';
import { RemoveEditorialNote } from '#application/site/editorial/remove-editorial-note';
import { SaveEditorialNote } from '#application/site/editorial/save-editorial-note';
import type { EditorialNotes, EditorialNotesQuery } from '#application/site/editorial/editorial-notes.port';
import type { PlannedQuery } from '#application/shared/planned';
import { token } from '#application/shared/token';
import { ACTS, CLOCK, IDS, SQL } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { SqlEditorialNotes } from './editorial-notes.sql.ts';
import { SqlSitePlanned } from './site-planned.sql.ts';

const NOTES = token<EditorialNotes>('EditorialNotes');
export const EDITORIAL_NOTES = token<EditorialNotesQuery>('EditorialNotesQuery');
export const SITE_PLANNED = token<PlannedQuery>('SitePlanned');

/** The calendar of the team: what it writes there, and what the site itself plans. */
export const editorialModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(NOTES, SqlEditorialNotes, [SQL]);
  adapter(EDITORIAL_NOTES, SqlEditorialNotes, [SQL]);
  adapter(SITE_PLANNED, SqlSitePlanned, [SQL]);
  useCase(SaveEditorialNote, [NOTES, ACTS, IDS, CLOCK]);
  useCase(RemoveEditorialNote, [NOTES, ACTS]);
});
