import { AssignRole } from '#application/moderation/permissions/assign-role';
import { ChangeMatrix } from '#application/moderation/permissions/change-matrix';
import { DecideAppeal } from '#application/moderation/appeals/decide-appeal';
import { FileAppeal } from '#application/moderation/appeals/file-appeal';
import { NameRedressBodies } from '#application/moderation/decisions/name-redress-bodies';
import { NoteMember } from '#application/moderation/sanctions/note-member';
import { SuspendNotices } from '#application/moderation/reports/suspend-notices';
import { RestrictProfile } from '#application/moderation/sanctions/restrict-profile';
import { SanctionMember } from '#application/moderation/sanctions/sanction-member';
import { LiftSanction } from '#application/moderation/sanctions/lift-sanction';
import { SignSanction } from '#application/moderation/sanctions/sign-sanction';
import { DissolveGroup } from '#application/moderation/permissions/dissolve-group';
import { JoinGroup } from '#application/moderation/permissions/join-group';
import { PlaceInGroup } from '#application/moderation/permissions/place-in-group';
import { SaveGroup } from '#application/moderation/permissions/save-group';
import { BENCH, LESSER_MEASURES } from '#infrastructure/moderation/appeals/appeals.module';
import {
  DECISION_ROWS,
  OWN_DECISIONS,
  GROUP_USES,
  GROUPS,
  MATRIX,
  MEASURES_BESIDE,
  MEMBER_RIGHTS,
  OFFICE_HOLDERS,
  OFFICES,
  READ_DECISION,
  READ_MEMBER_FILE,
  REDRESS_BODIES,
} from '#infrastructure/moderation/moderation.module';
import type { Get } from '../provided.ts';

/** Roles and what they allow. */
export const permissionsApp = (get: Get) => ({
  assignRole: get(AssignRole),
  changeMatrix: get(ChangeMatrix),
  groups: get(GROUPS),
  saveGroup: get(SaveGroup),
  placeInGroup: get(PlaceInGroup),
  groupUses: get(GROUP_USES),
  dissolveGroup: get(DissolveGroup),
  joinGroup: get(JoinGroup),
  matrix: get(MATRIX),
  officeHolders: get(OFFICE_HOLDERS),
  memberRights: get(MEMBER_RIGHTS),
  offices: get(OFFICES),
  readDecision: get(READ_DECISION),
  decisionRows: get(DECISION_ROWS),
  ownDecisions: get(OWN_DECISIONS),
  redressBodies: get(REDRESS_BODIES),
  nameRedressBodies: get(NameRedressBodies),
  fileAppeal: get(FileAppeal),
  decideAppeal: get(DecideAppeal),
  lesserMeasures: get(LESSER_MEASURES),
  bench: get(BENCH),
  readMemberFile: get(READ_MEMBER_FILE),
  suspendNotices: get(SuspendNotices),
  restrictProfile: get(RestrictProfile),
  sanctionMember: get(SanctionMember),
  liftSanction: get(LiftSanction),
  measuresBeside: get(MEASURES_BESIDE),
  signSanction: get(SignSanction),
  noteMember: get(NoteMember),
});
