import { ContainerModule } from 'inversify';
import type { PlannedQuery } from '#application/shared/planned';
import { token } from '#application/shared/token';
import { SQL } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { SqlCommunityPlanned } from './community-planned.sql.ts';

export const COMMUNITY_PLANNED = token<PlannedQuery>('CommunityPlanned');

/** What this context tells the calendar of the team. */
export const communityPlannedModule = new ContainerModule((options) => {
  wire(options).adapter(COMMUNITY_PLANNED, SqlCommunityPlanned, [SQL]);
});
