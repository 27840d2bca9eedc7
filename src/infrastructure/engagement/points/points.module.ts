import { ContainerModule } from 'inversify';
import { CONTRIBUTIONS } from '#application/community/published/contributions.api';
import { TOPIC_NAMES } from '#application/community/published/topic-names.api';
import { KeepAttendance } from '#application/engagement/consumers/keep-attendance';
import { KeepLedger } from '#application/engagement/consumers/keep-ledger';
import { LedgerKeeper } from '#application/engagement/points/ledger.keeper';
import type { LedgerCopy } from '#application/engagement/points/ledger-copy.port';
import { RebuildLedger } from '#application/engagement/points/rebuild-ledger';
import type { Ledger } from '#application/engagement/points/ledger.port';
import type { PointRules } from '#application/engagement/points/point-rules.port';
import type { PointsQuery } from '#application/engagement/points/points.query';
import { token } from '#application/shared/token';
import { CLOCK, SQL, UNIT_OF_WORK } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { BADGE_BOOK, BADGE_KEEPER, BADGES } from '../badges/badges.module.ts';
import { SqlBadges } from '../badges/badges.sql.ts';
import { LinesAbouts } from './lines-abouts.ts';
import { SqlPoints } from './points.sql.ts';
import { SqlLedgerCopy } from './sql-ledger-copy.ts';
import { SqlLedger } from './sql-ledger.ts';
import { SqlPointRules } from './sql-point-rules.ts';

export const LEDGER = token<Ledger>('Ledger');
/** Names of what lines of a ledger were for. */
export const LINES_ABOUTS = token<LinesAbouts>('LinesAbouts');
const LEDGER_COPY = token<LedgerCopy>('LedgerCopy');
export const LEDGER_KEEPER = token<LedgerKeeper>('LedgerKeeper');
export const POINT_RULES = token<PointRules>('PointRules');
export const POINTS = token<PointsQuery>('PointsQuery');

/** Points: the rules, the ledger, and what members read of both. */
export const pointsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(LEDGER, SqlLedger, [SQL]);
  adapter(LEDGER_COPY, SqlLedgerCopy, [SQL]);
  adapter(LEDGER_KEEPER, LedgerKeeper, [LEDGER, BADGE_KEEPER]);
  adapter(POINT_RULES, SqlPointRules, [SQL]);
  adapter(BADGES, SqlBadges, [SQL, BADGE_BOOK, LEDGER]);
  adapter(LINES_ABOUTS, LinesAbouts, [SQL, CONTRIBUTIONS, TOPIC_NAMES]);
  adapter(POINTS, SqlPoints, [SQL, CLOCK, LINES_ABOUTS]);
  useCase(RebuildLedger, [LEDGER, LEDGER_COPY, BADGE_KEEPER, UNIT_OF_WORK]);
  useCase(KeepAttendance, [LEDGER_KEEPER]);
  useCase(KeepLedger, [CONTRIBUTIONS, LEDGER, LEDGER_KEEPER]);
});
