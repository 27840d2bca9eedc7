import { ContainerModule } from 'inversify';
import type { PlannedQuery } from '#application/shared/planned';
import { token } from '#application/shared/token';
import { SQL } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { SqlEventsPlanned } from './events-planned.sql.ts';

export const EVENTS_PLANNED = token<PlannedQuery>('EventsPlanned');

/** What this context tells the calendar of the team. */
export const eventsPlannedModule = new ContainerModule((options) => {
  wire(options).adapter(EVENTS_PLANNED, SqlEventsPlanned, [SQL]);
});
