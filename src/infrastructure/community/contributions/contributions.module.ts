import { ContainerModule } from 'inversify';
import { CONTRIBUTIONS } from '#application/community/published/contributions.api';
import { SQL } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { SqlContributions } from './contributions.sql.ts';

/** What other contexts may ask of what members wrote. */
export const contributionsModule = new ContainerModule((options) => {
  wire(options).adapter(CONTRIBUTIONS, SqlContributions, [SQL]);
});
