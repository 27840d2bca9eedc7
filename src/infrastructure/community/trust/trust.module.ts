import { ContainerModule } from 'inversify';
import { WeighDecisions } from '#application/community/consumers/weigh-decisions';
import { LockTrust } from '#application/community/trust/lock-trust';
import { RecountTrust } from '#application/community/trust/recount-trust';
import type { LevelNews } from '#application/community/trust/level-news.port';
import type { TrustBook } from '#application/community/trust/trust-book.port';
import { TrustKeeper } from '#application/community/trust/trust.keeper';
import type { TrustStateQuery } from '#application/community/trust/trust-state.query';
import { FALLEN_DECISIONS } from '#application/moderation/published/fallen-decisions.api';
import { token } from '#application/shared/token';
import { ACTS, CLOCK, IDS, SQL, UNIT_OF_WORK } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { OutboxLevelNews } from './outbox-level-news.ts';
import { SqlTrustBook } from './sql-trust-book.ts';
import { SqlTrustState } from './trust-state.sql.ts';

const BOOK = token<TrustBook>('TrustBook');
const NEWS = token<LevelNews>('LevelNews');
const KEEPER = token<TrustKeeper>('TrustKeeper');
export const TRUST_STATE = token<TrustStateQuery>('TrustStateQuery');

/** How far members are trusted. */
export const trustModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(BOOK, SqlTrustBook, [SQL]);
  adapter(NEWS, OutboxLevelNews, [SQL, IDS, CLOCK]);
  adapter(KEEPER, TrustKeeper, [BOOK, NEWS]);
  adapter(TRUST_STATE, SqlTrustState, [BOOK, CLOCK, SQL]);
  useCase(RecountTrust, [BOOK, KEEPER, CLOCK, UNIT_OF_WORK]);
  useCase(LockTrust, [BOOK, KEEPER, ACTS, CLOCK]);
  useCase(WeighDecisions, [BOOK, KEEPER, FALLEN_DECISIONS]);
});
