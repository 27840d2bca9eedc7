import { ChangeAvatar } from '#application/community/members/change-avatar';
import { EditProfile } from '#application/community/members/edit-profile';
import { RemoveAvatar } from '#application/community/members/remove-avatar';
import { KeepChosenLook } from '#application/community/members/keep-chosen-look';
import { SetPreferences } from '#application/community/members/set-preferences';
import { ReadMemberSheet } from '#application/community/sheets/read-member-sheet';
import {
  KNOWN_AUTHOR,
  MEMBER_NAMES,
  MEMBERS_LIST,
  MEMBER_PAGE,
  MY_PREFERENCES,
} from '#infrastructure/community/members/members.module';
import type { Get } from '../provided.ts';

/** Members and what they say of themselves. */
export const membersApp = (get: Get) => ({
  page: get(MEMBER_PAGE),
  knownAuthor: get(KNOWN_AUTHOR),
  list: get(MEMBERS_LIST),
  names: get(MEMBER_NAMES),
  readSheet: get(ReadMemberSheet),
  preferences: get(MY_PREFERENCES),
  editProfile: get(EditProfile),
  changeAvatar: get(ChangeAvatar),
  removeAvatar: get(RemoveAvatar),
  setPreferences: get(SetPreferences),
  keepChosenLook: get(KeepChosenLook),
});
