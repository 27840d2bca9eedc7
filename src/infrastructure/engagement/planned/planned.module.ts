import { ContainerModule } from 'inversify';
import type { PlannedQuery } from '#application/shared/planned';
import { token } from '#application/shared/token';
import { SQL } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { SqlEngagementPlanned } from './engagement-planned.sql.ts';

export const ENGAGEMENT_PLANNED = token<PlannedQuery>('EngagementPlanned');

/** What this context tells the calendar of the team. */
export const engagementPlannedModule = new ContainerModule((options) => {
  wire(options).adapter(ENGAGEMENT_PLANNED, SqlEngagementPlanned, [SQL]);
});
