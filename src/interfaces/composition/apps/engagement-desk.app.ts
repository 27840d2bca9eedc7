import { AddBadge } from '#application/engagement/badges/add-badge';
import { ChangeBadge } from '#application/engagement/badges/change-badge';
import { ForeseeBadge } from '#application/engagement/badges/foresee-badge';
import { JudgeBadge } from '#application/engagement/badges/judge-badge';
import { BarFromBoards } from '#application/engagement/boards/bar-from-boards';
import { ReadmitToBoards } from '#application/engagement/boards/readmit-to-boards';
import { SaveChallenge } from '#application/engagement/challenges/save-challenge';
import { GrantPoints } from '#application/engagement/grants/grant-points';
import { StrikeLine } from '#application/engagement/grants/strike-line';
import { TakeBackGrant } from '#application/engagement/grants/take-back-grant';
import { ChangeLevels } from '#application/engagement/levels/change-levels';
import { ForeseeLevels } from '#application/engagement/levels/foresee-levels';
import { ChangePointRule } from '#application/engagement/points/change-point-rule';
import { ForeseePointRule } from '#application/engagement/points/foresee-point-rule';
import {
  ANOMALIES,
  BADGE_DESK,
  BOARD_BARS,
  CHALLENGES,
  ENGAGEMENT_SHEET,
  GRANTS,
  LEVEL_VERSIONS,
  LEVELS,
  MEMBER_LEDGER,
  OVER_MEMBERS,
  STRIKABLE_LINE,
  POINT_RULE_HISTORY,
} from '#infrastructure/engagement/desk/desk.module';
import type { Get } from '../provided.ts';

/** Points, badges and rankings as the team runs them. */
export const engagementDeskApp = (get: Get) => ({
  changePointRule: get(ChangePointRule),
  foreseePointRule: get(ForeseePointRule),
  pointRules: get(POINT_RULE_HISTORY),
  changeLevels: get(ChangeLevels),
  foreseeLevels: get(ForeseeLevels),
  levels: get(LEVELS),
  levelVersions: get(LEVEL_VERSIONS),
  grantPoints: get(GrantPoints),
  takeBackGrant: get(TakeBackGrant),
  strikeLine: get(StrikeLine),
  grants: get(GRANTS),
  addBadge: get(AddBadge),
  changeBadge: get(ChangeBadge),
  foreseeBadge: get(ForeseeBadge),
  judgeBadge: get(JudgeBadge),
  badgeDesk: get(BADGE_DESK),
  barFromBoards: get(BarFromBoards),
  readmitToBoards: get(ReadmitToBoards),
  boardBars: get(BOARD_BARS),
  overMembers: get(OVER_MEMBERS),
  anomalies: get(ANOMALIES),
  memberLedger: get(MEMBER_LEDGER),
  sheet: get(ENGAGEMENT_SHEET),
  strikableLine: get(STRIKABLE_LINE),
  challenges: get(CHALLENGES),
  saveChallenge: get(SaveChallenge),
});
