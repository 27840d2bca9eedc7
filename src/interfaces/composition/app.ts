import type { Container } from 'inversify';
import type { Token } from '#application/shared/token';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { CATEGORY_TREE, TOPIC_LIST, TOPIC_PAGE } from '#infrastructure/community/topics/topics.module';

import { ChangePassword } from '#application/community/accounts/change-password';
import { ConfirmEmail } from '#application/community/accounts/confirm-email';
import { ConfirmEmailChange } from '#application/community/accounts/confirm-email-change';
import { ConfirmIdentity } from '#application/community/accounts/confirm-identity';
import { CreateFirstAdministrator } from '#application/community/accounts/create-first-administrator';
import { EndSession } from '#application/community/accounts/end-session';
import { RegisterMember } from '#application/community/accounts/register-member';
import { RequestEmailChange } from '#application/community/accounts/request-email-change';
import { RequestPasswordReset } from '#application/community/accounts/request-password-reset';
import { ResendConfirmation } from '#application/community/accounts/resend-confirmation';
import { ResetPassword } from '#application/community/accounts/reset-password';
import { ResolveSession } from '#application/community/accounts/resolve-session';
import { SignIn } from '#application/community/accounts/sign-in';
import { SignOut } from '#application/community/accounts/sign-out';
import { SignOutEverywhere } from '#application/community/accounts/sign-out-everywhere';
import { ChangeAvatar } from '#application/community/members/change-avatar';
import { EditProfile } from '#application/community/members/edit-profile';
import { RemoveAvatar } from '#application/community/members/remove-avatar';
import { SetPreferences } from '#application/community/members/set-preferences';
import { AssignRole } from '#application/moderation/permissions/assign-role';
import { FIRST_RUN, MY_ACCOUNT, MY_SESSIONS } from '#infrastructure/community/accounts/accounts.module';
import { MEMBER_PAGE, MEMBERS_LIST, MY_PREFERENCES } from '#infrastructure/community/members/members.module';
import {
  POST_PERMALINK,
  POST_HISTORY,
  POST_SOURCE,
  SIMILAR_TOPICS,
  SEARCH,
  NOTIFICATIONS,
  UNREAD_COUNT,
  DRAFTS,
  DRAFT,
  BOOKMARKS,
  FOLLOWED_CATEGORIES,
  TAG_LIST,
  TAG,
  MEMBER_ACTIVITY,
  MEMBER_COUNTS,
  CONTRIBUTORS,
  SITEMAP_BUCKETS,
  SITEMAP_TOPICS,
  FEED,
  LATEST_CHANGE,
  TOPIC_VIEWS,
} from '#infrastructure/community/reads/reads.module';

type Provided<T> = Token<T> | (abstract new (...args: never[]) => T);

/** All that pages and the REST adapter may call, by context. */
export function appFrom(container: Container) {
  const get = <T>(what: Provided<T>): T => container.get<T>(what as never);
  return {
    community: {
      openTopic: get(OpenTopic),
      postAnswer: get(PostAnswer),
      topicPage: get(TOPIC_PAGE),
      topicList: get(TOPIC_LIST),
      categories: get(CATEGORY_TREE),
      postPermalink: get(POST_PERMALINK),
      postHistory: get(POST_HISTORY),
      postSource: get(POST_SOURCE),
      similarTopics: get(SIMILAR_TOPICS),
      search: get(SEARCH),
      notifications: get(NOTIFICATIONS),
      unreadCount: get(UNREAD_COUNT),
      drafts: get(DRAFTS),
      draft: get(DRAFT),
      bookmarks: get(BOOKMARKS),
      followedCategories: get(FOLLOWED_CATEGORIES),
      tags: get(TAG_LIST),
      tag: get(TAG),
      memberActivity: get(MEMBER_ACTIVITY),
      memberCounts: get(MEMBER_COUNTS),
      contributors: get(CONTRIBUTORS),
      sitemapBuckets: get(SITEMAP_BUCKETS),
      sitemapTopics: get(SITEMAP_TOPICS),
      feed: get(FEED),
      latestChange: get(LATEST_CHANGE),
      topicViews: get(TOPIC_VIEWS),
    },
    members: {
      page: get(MEMBER_PAGE),
      list: get(MEMBERS_LIST),
      preferences: get(MY_PREFERENCES),
      editProfile: get(EditProfile),
      changeAvatar: get(ChangeAvatar),
      removeAvatar: get(RemoveAvatar),
      setPreferences: get(SetPreferences),
    },
    accounts: {
      changePassword: get(ChangePassword),
      confirmEmail: get(ConfirmEmail),
      confirmEmailChange: get(ConfirmEmailChange),
      confirmIdentity: get(ConfirmIdentity),
      createFirstAdministrator: get(CreateFirstAdministrator),
      endSession: get(EndSession),
      registerMember: get(RegisterMember),
      requestEmailChange: get(RequestEmailChange),
      requestPasswordReset: get(RequestPasswordReset),
      resendConfirmation: get(ResendConfirmation),
      resetPassword: get(ResetPassword),
      resolveSession: get(ResolveSession),
      signIn: get(SignIn),
      signOut: get(SignOut),
      signOutEverywhere: get(SignOutEverywhere),
      firstRun: get(FIRST_RUN),
      mine: get(MY_ACCOUNT),
      mySessions: get(MY_SESSIONS),
    },
    moderation: { assignRole: get(AssignRole) },
  };
}

export type App = ReturnType<typeof appFrom>;
