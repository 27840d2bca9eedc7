import { ContainerModule } from 'inversify';
import type { SetUpSource } from '#application/shared/set-up';
import { token } from '#application/shared/token';
import { SQL } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { SqlCommunitySetUp } from './set-up.sql.ts';

export const COMMUNITY_SET_UP = token<SetUpSource>('CommunitySetUp');

/** What this context tells of a site on its way to be opened. */
export const communitySetUpModule = new ContainerModule((options) => {
  wire(options).adapter(COMMUNITY_SET_UP, SqlCommunitySetUp, [SQL]);
});
