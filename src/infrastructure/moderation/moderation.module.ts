import { OwnDecisions } from '#application/moderation/decisions/own-decisions';
import { ContainerModule } from 'inversify';
import { AppointFounder } from '#application/moderation/consumers/appoint-founder';
import { NoteUndoing } from '#application/moderation/consumers/note-undoing';
import { WriteToLog } from '#application/moderation/consumers/write-to-log';
import { RecordMasks } from '#application/moderation/consumers/record-masks';
import type { StatementWriters } from '#application/moderation/consumers/statement-writer.port';
import { AssignRole } from '#application/moderation/permissions/assign-role';
import type { GroupsQuery } from '#application/moderation/permissions/groups.query';
import { DissolveGroup } from '#application/moderation/permissions/dissolve-group';
import { GroupUsesReader } from '#application/moderation/permissions/group-uses.reader';
import { JoinGroup } from '#application/moderation/permissions/join-group';
import { PlaceInGroup } from '#application/moderation/permissions/place-in-group';
import { SaveGroup } from '#application/moderation/permissions/save-group';
import type { MemberGroups } from '#domain/moderation/permissions/member-groups.port';
import { ChangeMatrix } from '#application/moderation/permissions/change-matrix';
import type { MatrixQuery, OfficeHoldersQuery } from '#application/moderation/permissions/matrix.query';
import { MemberRightsReader } from '#application/moderation/permissions/member-rights.query';
import { DirectoryGroupsKeeper } from '#application/moderation/permissions/directory-groups.keeper';
import type { DirectoryGroupsQuery } from '#application/moderation/permissions/directory-groups.query';
import { ProvidedRightsFollower } from '#application/moderation/permissions/provided-rights.follower';
import { AmbassadorRoleKeeper } from '#application/moderation/permissions/ambassador-role.keeper';
import { AMBASSADOR_ROLE } from '#application/moderation/published/ambassador-role.api';
import { DIRECTORY_GROUPS } from '#application/moderation/published/directory-groups.api';
import { GROUP_NAMES } from '#application/moderation/published/group-names.api';
import { DIRECTORY_PEOPLE } from '#application/moderation/published/directory-people.api';
import { PROVIDED_RIGHTS } from '#application/moderation/published/provided-rights.api';
import { ModerationRights } from '#application/moderation/permissions/rights.api';
import type { OfficesQuery } from '#application/moderation/permissions/offices.query';
import type { RoleRights } from '#application/moderation/permissions/role-rights.port';
import type { HoldingMeasuresQuery } from '#application/moderation/sanctions/holding-measures.query';
import { MODERATION_API } from '#application/moderation/published/moderation.api';
import type { RoleGrants } from '#domain/moderation/permissions/role-grants.port';
import { ForgetRights } from '#application/moderation/consumers/forget-rights';
import { FollowDecisions } from '#application/moderation/consumers/follow-decisions';
import type { DecisionKeys } from '#application/moderation/decisions/decision-keys.port';
import { LettersOfDecisions } from '#application/moderation/decisions/decision-letters';
import type { DecisionRowsQuery } from '#application/moderation/decisions/decision-rows.query';
import { NameRedressBodies } from '#application/moderation/decisions/name-redress-bodies';
import { DecisionParties } from '#application/moderation/decisions/decision-party.policy';
import type { NoticesBehindQuery } from '#application/moderation/decisions/notices-behind.query';
import { ReadDecision } from '#application/moderation/decisions/read-decision';
import type { RedressBodies } from '#application/moderation/decisions/redress-bodies.port';
import { EXCLUSIONS } from '#application/moderation/published/exclusions.api';
import { FALLEN_DECISIONS } from '#application/moderation/published/fallen-decisions.api';
import { DECISION_TEXTS } from '#application/moderation/published/decision-texts.api';
import { DECISION_LETTERS } from '#application/moderation/published/decision-letters.api';
import { MEMBER_CARDS } from '#application/moderation/published/member-cards.api';
import { ForgetMendedTexts } from '#application/moderation/decisions/forget-mended-texts';
import { ForgetOldDecisions } from '#application/moderation/decisions/forget-old-decisions';
import type { OldDecisions } from '#application/moderation/decisions/old-decisions.port';
import { KEPT_PIECES } from '#application/moderation/published/kept-pieces.api';
import { OPEN_CASES } from '#application/moderation/published/open-cases.api';
import { SqlOldDecisions } from './decisions/sql-old-decisions.ts';
import { SqlKeptPieces } from './review/sql-kept-pieces.ts';
import { SqlOpenCases } from './review/sql-open-cases.ts';
import { CONTESTABLE_DECISIONS } from '#application/moderation/published/contestable-decisions.api';
import type { NoticeRecordQuery } from '#application/moderation/reports/notice-record.query';
import { SuspendNotices } from '#application/moderation/reports/suspend-notices';
import { ContentKinds } from '#application/moderation/review/content.kinds';
import { MODERATED_KINDS } from '#application/moderation/published/moderated-kind.api';
import { READ_WORDS } from '#application/moderation/published/read-words.api';
import { ReadWordsReader } from '#application/moderation/review/read-words.reader';
import { EndRestrictions } from '#application/moderation/decisions/end-restrictions';
import { EndSanctions } from '#application/moderation/sanctions/end-sanctions';
import type { MeasuresBesideQuery } from '#application/moderation/sanctions/measures-beside.query';
import type { MemberFilesQuery } from '#application/moderation/sanctions/member-file.query';
import type { MemberNotes } from '#application/moderation/sanctions/member-notes.port';
import { NoteMember } from '#application/moderation/sanctions/note-member';
import type { LinkKey } from '#application/moderation/reports/link-key.port';
import { RETURNING_MEMBERS } from '#application/moderation/published/returning-members.api';
import type { DepartedAddresses } from '#application/moderation/sanctions/departed-addresses.port';
import { FollowReturning } from '#application/moderation/sanctions/follow-returning';
import { ForgetDeparted } from '#application/moderation/sanctions/forget-departed';
import { ReadMemberFile } from '#application/moderation/sanctions/read-member-file';
import { SanctionMember } from '#application/moderation/sanctions/sanction-member';
import { MeasureLifter } from '#application/moderation/sanctions/measure.lifter';
import { LiftSanction } from '#application/moderation/sanctions/lift-sanction';
import { SignSanction } from '#application/moderation/sanctions/sign-sanction';
import type { Sanctions } from '#domain/moderation/sanctions/sanctions.port';
import { CIRCLE_USES } from '#application/shared/circle-uses';
import { PERSONAL_NUMBERS } from '#application/moderation/published/personal-numbers.api';
import { token } from '#application/shared/token';
import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import type { RoleAssignments } from '#domain/moderation/permissions/role-assignments.port';
import {
  ACTS,
  AUDIT_LOG,
  CLOCK,
  ENTITY_MANAGER,
  IDS,
  SECRETS,
  SQL,
  UNIT_OF_WORK,
} from '../platform/platform.tokens.ts';
import { wire } from '../platform/wire.ts';
import { SqlDecisionRows } from './decisions/decision-rows.sql.ts';
import { SqlNoticesBehind } from './decisions/notices-behind.sql.ts';
import { SignedDecisionKeys } from './decisions/signed-decision-keys.ts';
import { SqlNoticeRecord } from './reports/notice-record.sql.ts';
import { SqlContestableDecisions } from './decisions/sql-contestable-decisions.ts';
import { SqlFallenDecisions } from './decisions/sql-fallen-decisions.ts';
import { SqlDecisionTexts } from './decisions/sql-decision-texts.ts';
import { SqlRedressBodies } from './decisions/sql-redress-bodies.ts';
import { SqlMeasuresBeside } from './sanctions/measures-beside.sql.ts';
import { SqlMemberFiles } from './sanctions/member-files.sql.ts';
import { SqlLinkKey } from './reports/sql-link-key.ts';
import { SqlDepartedAddresses } from './sanctions/sql-departed-addresses.ts';
import { PostgresSanctions } from './sanctions/postgres-sanctions.ts';
import { SqlExclusions } from './sanctions/sql-exclusions.ts';
import { StatementsInTheirLanguage } from './decisions/worded-statements.ts';
import { PostgresDecisions } from './decisions/postgres-decisions.ts';
import { DefaultMatrix } from './permissions/default-matrix.sql.ts';
import { SqlMatrix, SqlOfficeHolders } from './permissions/matrix.sql.ts';
import { PostgresRoleAssignments } from './permissions/postgres-role-assignments.ts';
import { SqlDirectoryGroups } from './permissions/directory-groups.sql.ts';
import { SqlGroupNames } from './permissions/group-names.sql.ts';
import { SqlGroups } from './permissions/groups.sql.ts';
import { PostgresMemberGroups } from './permissions/postgres-member-groups.ts';
import { SqlHoldingMeasures } from './sanctions/holding-measures.sql.ts';
import { SqlRoleGrants } from './permissions/sql-role-grants.ts';
import { SqlOffices, SqlRoleRights } from './permissions/role-rights.sql.ts';

const OLD_DECISIONS = token<OldDecisions>('OldDecisions');
export const DECISIONS = token<Decisions>('Decisions');
export const READ_DECISION = token<ReadDecision>('ReadDecision');
export const READ_MEMBER_FILE = token<ReadMemberFile>('ReadMemberFile');
export const OWN_DECISIONS = token<OwnDecisions>('OwnDecisions');
export const DECISION_ROWS = token<DecisionRowsQuery>('DecisionRowsQuery');
export const REDRESS_BODIES = token<RedressBodies>('RedressBodies');
export const SANCTIONS = token<Sanctions>('Sanctions');
/** Signs what leads to notices, and prints of addresses. */
export const LINK_KEY = token<LinkKey>('LinkKey');
const DEPARTED = token<DepartedAddresses>('DepartedAddresses');
const NOTICES_BEHIND = token<NoticesBehindQuery>('NoticesBehindQuery');
export const PARTIES = token<DecisionParties>('DecisionParties');
export const DECISION_KEYS = token<DecisionKeys>('DecisionKeys');
export const MEASURES_BESIDE = token<MeasuresBesideQuery>('MeasuresBesideQuery');
export const MEMBER_FILES = token<MemberFilesQuery>('MemberFilesQuery');
export const MEASURE_LIFTER = token<MeasureLifter>('MeasureLifter');
const MEMBER_NOTES = token<MemberNotes>('MemberNotes');
export const STATEMENTS = token<StatementWriters>('StatementWriters');
const ROLE_ASSIGNMENTS = token<RoleAssignments>('RoleAssignments');
const HOLDING_MEASURES = token<HoldingMeasuresQuery>('HoldingMeasuresQuery');
const ROLE_GRANTS = token<RoleGrants>('RoleGrants');
/** Writes down what is done, and what is refused. */
const MEMBER_GROUPS = token<MemberGroups>('MemberGroups');
const KNOWN_TO_DIRECTORIES = token<DirectoryGroupsQuery>('DirectoryGroupsQuery');
export const GROUP_USES = token<GroupUsesReader>('GroupUsesReader');
export const GROUPS = token<GroupsQuery>('GroupsQuery');
export const MATRIX = token<MatrixQuery>('MatrixQuery');
export const OFFICE_HOLDERS = token<OfficeHoldersQuery>('OfficeHoldersQuery');
export const MEMBER_RIGHTS = token<MemberRightsReader>('MemberRightsReader');
export const OFFICES = token<OfficesQuery>('OfficesQuery');
export const NOTICE_RECORD = token<NoticeRecordQuery>('NoticeRecordQuery');
export const CONTENT_KINDS = token<ContentKinds>('ContentKinds');
export const ROLE_RIGHTS = token<RoleRights>('RoleRights');
/** To be seeded once at every start, before the first request. */
export const DEFAULT_MATRIX = token<DefaultMatrix>('DefaultMatrix');

export const moderationModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(CONTENT_KINDS, ContentKinds, [MODERATED_KINDS]);
  adapter(READ_WORDS, ReadWordsReader, [CONTENT_KINDS]);
  adapter(ROLE_ASSIGNMENTS, PostgresRoleAssignments, [ENTITY_MANAGER, SQL]);
  adapter(DECISIONS, PostgresDecisions, [ENTITY_MANAGER]);
  adapter(ROLE_RIGHTS, SqlRoleRights, [SQL, CLOCK]);
  adapter(OFFICES, SqlOffices, [SQL, CLOCK]);
  adapter(DEFAULT_MATRIX, DefaultMatrix, [SQL]);
  adapter(HOLDING_MEASURES, SqlHoldingMeasures, [SQL, CLOCK]);
  adapter(MODERATION_API, ModerationRights, [
    ROLE_RIGHTS,
    ROLE_ASSIGNMENTS,
    HOLDING_MEASURES,
    DECISION_KEYS,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  adapter(ROLE_GRANTS, SqlRoleGrants, [SQL]);
  adapter(MATRIX, SqlMatrix, [SQL]);
  adapter(OFFICE_HOLDERS, SqlOfficeHolders, [SQL]);
  adapter(MEMBER_RIGHTS, MemberRightsReader, [ROLE_RIGHTS]);
  useCase(AssignRole, [ROLE_ASSIGNMENTS, ROLE_RIGHTS, MEMBER_CARDS, ACTS, CLOCK, UNIT_OF_WORK]);
  adapter(MEMBER_GROUPS, PostgresMemberGroups, [ENTITY_MANAGER, SQL]);
  adapter(GROUPS, SqlGroups, [SQL]);
  adapter(GROUP_NAMES, SqlGroupNames, [SQL]);
  adapter(PROVIDED_RIGHTS, ProvidedRightsFollower, [
    ROLE_ASSIGNMENTS,
    MEMBER_GROUPS,
    ROLE_RIGHTS,
    AUDIT_LOG,
    CLOCK,
  ]);
  adapter(AMBASSADOR_ROLE, AmbassadorRoleKeeper, [ROLE_ASSIGNMENTS, ROLE_RIGHTS, AUDIT_LOG, CLOCK]);
  adapter(KNOWN_TO_DIRECTORIES, SqlDirectoryGroups, [SQL]);
  adapter(DIRECTORY_GROUPS, DirectoryGroupsKeeper, [
    KNOWN_TO_DIRECTORIES,
    MEMBER_GROUPS,
    ROLE_ASSIGNMENTS,
    ROLE_RIGHTS,
    CLOCK,
  ]);
  useCase(SaveGroup, [MEMBER_GROUPS, DIRECTORY_PEOPLE, ROLE_RIGHTS, ACTS, IDS, CLOCK]);
  adapter(GROUP_USES, GroupUsesReader, [CIRCLE_USES]);
  useCase(DissolveGroup, [MEMBER_GROUPS, GROUP_USES, ROLE_RIGHTS, ACTS, CLOCK]);
  useCase(PlaceInGroup, [MEMBER_GROUPS, ROLE_RIGHTS, ACTS, CLOCK]);
  useCase(JoinGroup, [MEMBER_GROUPS, ROLE_RIGHTS, CLOCK, UNIT_OF_WORK]);
  useCase(ChangeMatrix, [ROLE_GRANTS, ROLE_RIGHTS, ACTS, CLOCK]);
  useCase(AppointFounder, [ROLE_ASSIGNMENTS]);
  adapter(STATEMENTS, StatementsInTheirLanguage, [MEMBER_CARDS]);
  adapter(SANCTIONS, PostgresSanctions, [ENTITY_MANAGER, SQL]);
  adapter(DECISION_ROWS, SqlDecisionRows, [SQL]);
  adapter(DECISION_KEYS, SignedDecisionKeys, [SQL]);
  adapter(REDRESS_BODIES, SqlRedressBodies, [SQL]);
  adapter(LINK_KEY, SqlLinkKey, [SQL]);
  adapter(DEPARTED, SqlDepartedAddresses, [SQL]);
  adapter(RETURNING_MEMBERS, FollowReturning, [
    DEPARTED,
    SANCTIONS,
    DECISIONS,
    ROLE_RIGHTS,
    LINK_KEY,
    SECRETS,
    CLOCK,
  ]);
  useCase(ForgetDeparted, [DEPARTED, CLOCK]);
  adapter(MEASURES_BESIDE, SqlMeasuresBeside, [SQL, CLOCK]);
  adapter(MEMBER_FILES, SqlMemberFiles, [SQL]);
  adapter(MEMBER_NOTES, SqlMemberFiles, [SQL]);
  adapter(DECISION_LETTERS, LettersOfDecisions, [
    DECISION_ROWS,
    DECISION_KEYS,
    REDRESS_BODIES,
    DECISION_TEXTS,
    CONTENT_KINDS,
    CLOCK,
  ]);
  adapter(NOTICES_BEHIND, SqlNoticesBehind, [SQL]);
  adapter(PARTIES, DecisionParties, [DECISION_KEYS, NOTICES_BEHIND]);
  adapter(READ_DECISION, ReadDecision, [
    DECISION_ROWS,
    PARTIES,
    DECISION_KEYS,
    MODERATED_KINDS,
    REDRESS_BODIES,
    MEMBER_CARDS,
    CLOCK,
  ]);
  adapter(OWN_DECISIONS, OwnDecisions, [DECISION_ROWS, MODERATED_KINDS]);
  adapter(READ_MEMBER_FILE, ReadMemberFile, [
    MEMBER_FILES,
    DECISION_ROWS,
    CONTENT_KINDS,
    NOTICE_RECORD,
    CLOCK,
  ]);
  adapter(DECISION_TEXTS, SqlDecisionTexts, [SQL]);
  adapter(CONTESTABLE_DECISIONS, SqlContestableDecisions, [SQL]);
  adapter(OLD_DECISIONS, SqlOldDecisions, [SQL]);
  useCase(ForgetMendedTexts, [OLD_DECISIONS]);
  useCase(ForgetOldDecisions, [OLD_DECISIONS, CLOCK]);
  adapter(OPEN_CASES, SqlOpenCases, [SQL]);
  adapter(KEPT_PIECES, SqlKeptPieces, [SQL]);
  adapter(FALLEN_DECISIONS, SqlFallenDecisions, [SQL]);
  adapter(EXCLUSIONS, SqlExclusions, [SQL]);
  useCase(NameRedressBodies, [REDRESS_BODIES, ACTS]);
  adapter(NOTICE_RECORD, SqlNoticeRecord, [SQL]);
  useCase(SuspendNotices, [
    NOTICE_RECORD,
    DECISIONS,
    ROLE_RIGHTS,
    STATEMENTS,
    PERSONAL_NUMBERS,
    IDS,
    CLOCK,
    UNIT_OF_WORK,
    ACTS,
  ]);
  useCase(SanctionMember, [
    SANCTIONS,
    DECISIONS,
    ROLE_RIGHTS,
    STATEMENTS,
    PERSONAL_NUMBERS,
    IDS,
    CLOCK,
    ACTS,
  ]);
  useCase(SignSanction, [SANCTIONS, DECISIONS, MEMBER_FILES, ROLE_RIGHTS, IDS, CLOCK, ACTS]);
  adapter(MEASURE_LIFTER, MeasureLifter, [SANCTIONS, DECISIONS, MEMBER_FILES, ROLE_RIGHTS]);
  useCase(LiftSanction, [MEASURE_LIFTER, PERSONAL_NUMBERS, CLOCK, ACTS]);
  useCase(NoteMember, [MEMBER_NOTES, PERSONAL_NUMBERS, IDS, CLOCK, ACTS]);
  useCase(EndSanctions, [SANCTIONS, CLOCK, UNIT_OF_WORK]);
  useCase(EndRestrictions, [DECISIONS, CLOCK, UNIT_OF_WORK]);
  useCase(FollowDecisions, [SANCTIONS, IDS, FALLEN_DECISIONS]);
  useCase(ForgetRights, [ROLE_RIGHTS]);
  useCase(RecordMasks, [DECISIONS, CONTENT_KINDS, STATEMENTS, IDS]);
  useCase(WriteToLog, [DECISIONS, AUDIT_LOG]);
  useCase(NoteUndoing, [DECISIONS]);
});
