import { ContainerModule } from 'inversify';
import { SEGMENT_ROLLS } from '#application/community/published/segment-rolls.api';
import type { BadgeDeskQuery } from '#application/engagement/badges/badge-desk.query';
import { AddBadge } from '#application/engagement/badges/add-badge';
import { ChangeBadge } from '#application/engagement/badges/change-badge';
import { ForeseeBadge } from '#application/engagement/badges/foresee-badge';
import { JudgeBadge } from '#application/engagement/badges/judge-badge';
import { RecountBadges } from '#application/engagement/badges/recount-badges';
import type { AnomaliesQuery } from '#application/engagement/boards/anomalies.query';
import { OverMembers } from '#application/engagement/boards/active-member.policy';
import { BarFromBoards } from '#application/engagement/boards/bar-from-boards';
import type { BoardBars } from '#application/engagement/boards/board-bars.port';
import type { BoardBarsQuery } from '#application/engagement/boards/board-bars.query';
import { ReadmitToBoards } from '#application/engagement/boards/readmit-to-boards';
import type { ChallengeBook } from '#application/engagement/challenges/challenge-book.port';
import type { ChallengesQuery } from '#application/engagement/challenges/challenges.query';
import { SaveChallenge } from '#application/engagement/challenges/save-challenge';
import type { GrantBook } from '#application/engagement/grants/grant-book.port';
import { GrantPoints } from '#application/engagement/grants/grant-points';
import type { GrantsQuery } from '#application/engagement/grants/grants.query';
import { StrikeLine } from '#application/engagement/grants/strike-line';
import type { StrikeBook } from '#application/engagement/grants/strike-book.port';
import { TakeBackGrant } from '#application/engagement/grants/take-back-grant';
import { ChangeLevels } from '#application/engagement/levels/change-levels';
import { ForeseeLevels } from '#application/engagement/levels/foresee-levels';
import type { LevelBook } from '#application/engagement/levels/level-book.port';
import type { LevelsQuery, LevelVersionsQuery } from '#application/engagement/levels/levels.query';
import { ChangePointRule } from '#application/engagement/points/change-point-rule';
import { ForeseePointRule } from '#application/engagement/points/foresee-point-rule';
import type { PointRulesQuery } from '#application/engagement/points/point-rules.query';
import { MEMBER_CARDS } from '#application/moderation/published/member-cards.api';
import { AuditedActs } from '#application/shared/audit-log';
import type { MemberLedgerQuery, StrikableLineQuery } from '#application/engagement/points/points.query';
import type { EngagementSheetQuery } from '#application/engagement/sheets/engagement-sheet.query';
import { token } from '#application/shared/token';
import {
  AUDIT_LOG,
  CLOCK,
  ENTITY_MANAGER,
  IDS,
  JOBS,
  SQL,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { SqlBadgeDesk } from '../badges/badge-desk.sql.ts';
import { BADGE_BOOK, BADGE_KEEPER } from '../badges/badges.module.ts';
import { SqlAnomalies } from '../boards/anomalies.sql.ts';
import { SqlBoardBars } from '../boards/sql-board-bars.ts';
import { SqlChallenges } from '../challenges/challenges.sql.ts';
import { SqlChallengeBook } from '../challenges/sql-challenge-book.ts';
import { SqlGrants } from '../grants/grants.sql.ts';
import { PostgresStrikeBook } from '../grants/postgres-strike-book.ts';
import { SqlGrantBook } from '../grants/sql-grant-book.ts';
import { SqlMemberLedger, SqlStrikableLine } from '../points/points.sql.ts';
import { SqlEngagementSheet } from '../sheets/engagement-sheet.sql.ts';
import { SqlLevelBook, SqlLevels, SqlLevelVersions } from '../levels/sql-levels.ts';
import { SqlPointRuleHistory } from '../points/point-rules.sql.ts';
import { LEDGER, LEDGER_KEEPER, LINES_ABOUTS, POINT_RULES } from '../points/points.module.ts';
import { ASKED_SEGMENTS } from '../segments/asked-segments.module.ts';

const ACTS = token<AuditedActs>('EngagementActs');
const STRIKE_BOOK = token<StrikeBook>('StrikeBook');
export const STRIKABLE_LINE = token<StrikableLineQuery>('StrikableLineQuery');
const GRANT_BOOK = token<GrantBook>('GrantBook');
const BOARD_BARS_BOOK = token<BoardBars>('BoardBars');
export const CHALLENGE_BOOK = token<ChallengeBook>('ChallengeBook');
export const CHALLENGES = token<ChallengesQuery>('ChallengesQuery');
export const OVER_MEMBERS = token<OverMembers>('OverMembers');
export const BOARD_BARS = token<BoardBarsQuery>('BoardBarsQuery');
export const GRANTS = token<GrantsQuery>('GrantsQuery');
export const MEMBER_LEDGER = token<MemberLedgerQuery>('MemberLedgerQuery');
export const ANOMALIES = token<AnomaliesQuery>('AnomaliesQuery');
export const BADGE_DESK = token<BadgeDeskQuery>('BadgeDeskQuery');
export const ENGAGEMENT_SHEET = token<EngagementSheetQuery>('EngagementSheetQuery');
export const LEVEL_BOOK = token<LevelBook>('LevelBook');
export const LEVELS = token<LevelsQuery>('LevelsQuery');
export const LEVEL_VERSIONS = token<LevelVersionsQuery>('LevelVersionsQuery');
export const POINT_RULE_HISTORY = token<PointRulesQuery>('PointRulesQuery');

/** What the team decides about points, badges, challenges and rankings; needs `pointsModule` and `badgesModule` beside it. */
export const engagementDeskModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(ACTS, AuditedActs, [AUDIT_LOG, CLOCK, UNIT_OF_WORK]);
  adapter(GRANT_BOOK, SqlGrantBook, [SQL]);
  adapter(GRANTS, SqlGrants, [SQL]);
  adapter(BOARD_BARS_BOOK, SqlBoardBars, [SQL]);
  adapter(BOARD_BARS, SqlBoardBars, [SQL]);
  adapter(OVER_MEMBERS, OverMembers, [MEMBER_CARDS]);
  adapter(MEMBER_LEDGER, SqlMemberLedger, [SQL, LINES_ABOUTS]);
  adapter(ENGAGEMENT_SHEET, SqlEngagementSheet, [SQL]);
  adapter(STRIKABLE_LINE, SqlStrikableLine, [SQL]);
  adapter(ANOMALIES, SqlAnomalies, [SQL, CLOCK]);
  adapter(BADGE_DESK, SqlBadgeDesk, [SQL]);
  adapter(POINT_RULE_HISTORY, SqlPointRuleHistory, [SQL, CLOCK]);
  adapter(CHALLENGE_BOOK, SqlChallengeBook, [SQL]);
  adapter(CHALLENGES, SqlChallenges, [SQL, SEGMENT_ROLLS, CLOCK]);
  useCase(SaveChallenge, [CHALLENGE_BOOK, ASKED_SEGMENTS, ACTS]);
  useCase(ChangePointRule, [POINT_RULES, ACTS, CLOCK]);
  useCase(ForeseePointRule, [POINT_RULES, LEDGER, CLOCK]);
  adapter(LEVEL_BOOK, SqlLevelBook, [SQL]);
  adapter(LEVELS, SqlLevels, [SQL, CLOCK]);
  adapter(LEVEL_VERSIONS, SqlLevelVersions, [SQL, CLOCK]);
  useCase(ChangeLevels, [LEVEL_BOOK, ACTS, CLOCK]);
  useCase(ForeseeLevels, [LEVEL_BOOK, CLOCK]);
  useCase(GrantPoints, [GRANT_BOOK, LEDGER_KEEPER, MEMBER_CARDS, ACTS, IDS, CLOCK]);
  adapter(STRIKE_BOOK, PostgresStrikeBook, [ENTITY_MANAGER, SQL]);
  useCase(StrikeLine, [STRIKE_BOOK, LEDGER_KEEPER, MEMBER_CARDS, ACTS, IDS, CLOCK]);
  useCase(TakeBackGrant, [GRANT_BOOK, LEDGER_KEEPER, ACTS, IDS, CLOCK]);
  useCase(AddBadge, [BADGE_BOOK, ACTS, JOBS]);
  useCase(ChangeBadge, [BADGE_BOOK, ACTS, JOBS]);
  useCase(ForeseeBadge, [BADGE_BOOK, LEDGER]);
  useCase(JudgeBadge, [BADGE_BOOK, LEDGER, BADGE_KEEPER, MEMBER_CARDS, ACTS, IDS, CLOCK]);
  useCase(RecountBadges, [BADGE_BOOK, LEDGER, BADGE_KEEPER, UNIT_OF_WORK]);
  useCase(BarFromBoards, [BOARD_BARS_BOOK, MEMBER_CARDS, ACTS, CLOCK]);
  useCase(ReadmitToBoards, [BOARD_BARS_BOOK, ACTS]);
});
