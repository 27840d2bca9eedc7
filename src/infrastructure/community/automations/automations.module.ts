import { ContainerModule } from 'inversify';
import type { Automations } from '#application/community/automations/automations.port';
import type { AutomationsQuery } from '#application/community/automations/automations.query';
import { SaveAutomation } from '#application/community/automations/save-automation';
import { SeekOccasions } from '#application/community/automations/seek-occasions';
import { token } from '#application/shared/token';
import { ACTS, CLOCK, IDS, JOBS, SQL, UNIT_OF_WORK } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { CAMPAIGN_WRITER } from '../campaigns/campaigns.module.ts';
import { SqlAutomationsRead } from './automations.sql.ts';
import { SqlAutomations } from './sql-automations.ts';

const AUTOMATIONS = token<Automations>('Automations');
export const AUTOMATIONS_READ = token<AutomationsQuery>('AutomationsQuery');

/** Letters that leave by themselves. */
export const automationsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(AUTOMATIONS, SqlAutomations, [SQL, IDS]);
  adapter(AUTOMATIONS_READ, SqlAutomationsRead, [SQL, CLOCK]);
  useCase(SaveAutomation, [AUTOMATIONS, CAMPAIGN_WRITER, ACTS, CLOCK]);
  useCase(SeekOccasions, [AUTOMATIONS, JOBS, CLOCK, UNIT_OF_WORK]);
});
