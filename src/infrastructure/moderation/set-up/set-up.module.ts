import { ContainerModule } from 'inversify';
import type { SetUpSource } from '#application/shared/set-up';
import { token } from '#application/shared/token';
import { SQL } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { SqlModerationSetUp } from './set-up.sql.ts';

export const MODERATION_SET_UP = token<SetUpSource>('ModerationSetUp');

/** What this context tells of a site on its way to be opened. */
export const moderationSetUpModule = new ContainerModule((options) => {
  wire(options).adapter(MODERATION_SET_UP, SqlModerationSetUp, [SQL]);
});
