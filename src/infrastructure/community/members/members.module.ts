import { ContainerModule } from 'inversify';
import { ARRIVING_TEXTS } from '#application/community/published/arriving-texts.api';
import { AUDIENCE_MEMBERS } from '#application/community/published/audience-members.api';
import { ACTIVE_RECIPIENTS } from '#application/moderation/published/active-recipients.api';
import { type ActiveMonths, CountActiveMembers } from '#application/community/members/count-active-members';
import { EnforceProfileMeasures } from '#application/community/consumers/enforce-profile-measures';
import { AvatarFiles } from '#application/community/members/avatar-files.store';
import { ChangeAvatar } from '#application/community/members/change-avatar';
import { EditProfile } from '#application/community/members/edit-profile';
import type { KnownAuthorQuery } from '#application/community/members/known-author.query';
import type { MemberPageQuery } from '#application/community/members/member-page.query';
import type { MemberNamesQuery } from '#application/community/members/member-names.query';
import type { MembersListQuery } from '#application/community/members/members-list.query';
import type { MyPreferencesQuery } from '#application/community/members/my-preferences.query';
import { ForgetTakenAway } from '#application/community/members/forget-taken-away';
import type { TakenAwayQuery } from '#application/community/members/taken-away.query';
import { CONTESTABLE_DECISIONS } from '#application/moderation/published/contestable-decisions.api';
import type { LooseFiles } from '#application/community/members/loose-files.port';
import { SweepLoosePictures } from '#application/community/members/sweep-loose-pictures';
import { RemoveAvatar } from '#application/community/members/remove-avatar';
import { KeepChosenLook } from '#application/community/members/keep-chosen-look';
import { SetPreferences } from '#application/community/members/set-preferences';
import { FALLEN_DECISIONS } from '#application/moderation/published/fallen-decisions.api';
import { token } from '#application/shared/token';
import type { Members } from '#domain/community/members/members.port';
import {
  CLOCK,
  ENTITY_MANAGER,
  FILES,
  IDS,
  IMAGES,
  LOOK_ALIKES,
  PUBLIC_URL,
  RENDERER,
  SQL,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { WRITE_LIMIT } from '../forum.tokens.ts';
import { WORDS_GATE } from '../words/words.module.ts';
import { SqlActiveMonths } from './active-months.sql.ts';
import { SqlAudienceMembers } from './audience-members.sql.ts';
import { SqlKnownAuthor } from './known-author.sql.ts';
import { SqlMemberNames } from './member-names.sql.ts';
import { SqlMemberPage } from './member-page.sql.ts';
import { SqlMembersList } from './members-list.sql.ts';
import { SqlMyPreferences } from './my-preferences.sql.ts';
import { PostgresMembers } from './postgres-members.ts';
import { SqlLooseFiles } from './sql-loose-files.ts';
import { SqlTakenAway } from './taken-away.sql.ts';

export const MEMBERS = token<Members>('Members');
const ACTIVE_MONTHS = token<ActiveMonths>('ActiveMonths');
const TAKEN_AWAY = token<TakenAwayQuery>('TakenAwayQuery');
const LOOSE_FILES = token<LooseFiles>('LooseFiles');
export const AVATAR_FILES = token<AvatarFiles>('AvatarFiles');

export const MEMBER_PAGE = token<MemberPageQuery>('MemberPageQuery');
export const KNOWN_AUTHOR = token<KnownAuthorQuery>('KnownAuthorQuery');
export const MEMBER_NAMES = token<MemberNamesQuery>('MemberNamesQuery');
export const MEMBERS_LIST = token<MembersListQuery>('MembersListQuery');
export const MY_PREFERENCES = token<MyPreferencesQuery>('MyPreferencesQuery');

export const membersModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(MEMBERS, PostgresMembers, [ENTITY_MANAGER, SQL]);
  adapter(ACTIVE_MONTHS, SqlActiveMonths, [SQL]);
  adapter(ACTIVE_RECIPIENTS, SqlActiveMonths, [SQL]);
  adapter(AUDIENCE_MEMBERS, SqlAudienceMembers, [SQL]);
  adapter(LOOSE_FILES, SqlLooseFiles, [SQL]);
  adapter(AVATAR_FILES, AvatarFiles, [FILES, LOOSE_FILES]);
  useCase(SweepLoosePictures, [LOOSE_FILES, AVATAR_FILES, CLOCK, UNIT_OF_WORK]);

  adapter(MEMBER_PAGE, SqlMemberPage, [SQL]);
  adapter(KNOWN_AUTHOR, SqlKnownAuthor, [SQL]);
  adapter(MEMBER_NAMES, SqlMemberNames, [SQL]);
  adapter(MEMBERS_LIST, SqlMembersList, [SQL]);
  adapter(MY_PREFERENCES, SqlMyPreferences, [SQL]);

  useCase(EditProfile, [
    MEMBERS,
    MY_PREFERENCES,
    WORDS_GATE,
    ARRIVING_TEXTS,
    RENDERER,
    PUBLIC_URL,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(ChangeAvatar, [MEMBERS, IMAGES, AVATAR_FILES, WRITE_LIMIT, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(EnforceProfileMeasures, [MEMBERS, AVATAR_FILES, IMAGES, LOOK_ALIKES, FALLEN_DECISIONS]);
  useCase(RemoveAvatar, [MEMBERS, AVATAR_FILES, CLOCK, UNIT_OF_WORK]);
  adapter(TAKEN_AWAY, SqlTakenAway, [SQL]);
  useCase(ForgetTakenAway, [TAKEN_AWAY, CONTESTABLE_DECISIONS, MEMBERS, AVATAR_FILES, CLOCK, UNIT_OF_WORK]);
  useCase(CountActiveMembers, [ACTIVE_MONTHS, CLOCK, UNIT_OF_WORK]);
  useCase(SetPreferences, [MEMBERS, UNIT_OF_WORK]);
  useCase(KeepChosenLook, [MEMBERS, UNIT_OF_WORK]);
});
