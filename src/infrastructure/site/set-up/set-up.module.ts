import { ContainerModule } from 'inversify';
import type { SetUpSource } from '#application/shared/set-up';
import { token } from '#application/shared/token';
import { PutSetUpAway } from '#application/site/set-up/put-set-up-away';
import type { SetUpAway } from '#application/site/set-up/set-up-away.port';
import { CLOCK, SQL, UNIT_OF_WORK } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { SqlSetUpAway, SqlSiteSetUp } from './set-up.sql.ts';

export const SITE_SET_UP = token<SetUpSource>('SiteSetUp');
export const SET_UP_AWAY = token<SetUpAway>('SetUpAway');

/** What this context tells of a site on its way to be opened. */
export const siteSetUpModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(SITE_SET_UP, SqlSiteSetUp, [SQL]);
  adapter(SET_UP_AWAY, SqlSetUpAway, [SQL]);
  useCase(PutSetUpAway, [SET_UP_AWAY, CLOCK, UNIT_OF_WORK]);
});
