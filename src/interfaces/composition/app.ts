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
import {
  FIRST_RUN,
  MY_ACCOUNT,
  MY_SESSIONS,
  OPEN_SESSIONS,
} from '#infrastructure/community/accounts/accounts.module';
import { MEMBER_PAGE, MEMBERS_LIST, MY_PREFERENCES } from '#infrastructure/community/members/members.module';
import {
  POST_PERMALINK,
  POST_HISTORY,
  POST_SOURCE,
  TOPIC_ITEM,
  TOPIC_POSTS,
  POST_ITEM,
  NEAR_TOPICS,
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
  CHANNEL_ACCESS,
  TOPIC_ADDRESS,
  TOPIC_VIEWS,
} from '#infrastructure/community/reads/reads.module';
import { AcceptAnswer } from '#application/community/topics/accept-answer';
import { WithdrawAcceptance } from '#application/community/topics/withdraw-acceptance';
import { EditPost } from '#application/community/topics/edit-post';
import { RetitleTopic } from '#application/community/topics/retitle-topic';
import { CloseTopic } from '#application/community/topics/close-topic';
import { ReopenTopic } from '#application/community/topics/reopen-topic';
import { CloseAsDuplicate } from '#application/community/topics/close-as-duplicate';
import { PinTopic } from '#application/community/topics/pin-topic';
import { UnpinTopic } from '#application/community/topics/unpin-topic';
import { MoveTopic } from '#application/community/topics/move-topic';
import { MergeTopics } from '#application/community/topics/merge-topics';
import { SplitTopic } from '#application/community/topics/split-topic';
import { DeletePost } from '#application/community/topics/delete-post';
import { RestorePost } from '#application/community/topics/restore-post';
import { DeleteTopic } from '#application/community/topics/delete-topic';
import { RestoreTopic } from '#application/community/topics/restore-topic';
import { MarkHelpful } from '#application/community/topics/mark-helpful';
import { UnmarkHelpful } from '#application/community/topics/unmark-helpful';
import { React } from '#application/community/topics/react';
import { Unreact } from '#application/community/topics/unreact';
import { KeepBookmark } from '#application/community/topics/keep-bookmark';
import { RemoveBookmark } from '#application/community/topics/remove-bookmark';
import { FollowTopic } from '#application/community/topics/follow-topic';
import { FollowCategory } from '#application/community/topics/follow-category';
import { MarkRead } from '#application/community/topics/mark-read';
import { PreviewBody } from '#application/community/topics/preview-body';
import { CreateTag } from '#application/community/topics/create-tag';
import { EditTag } from '#application/community/topics/edit-tag';
import { DeleteTag } from '#application/community/topics/delete-tag';
import { CreateCategory } from '#application/community/categories/create-category';
import { EditCategory } from '#application/community/categories/edit-category';
import { SaveDraft } from '#application/community/drafts/save-draft';
import { DiscardDraft } from '#application/community/drafts/discard-draft';
import { UploadImage } from '#application/community/files/upload-image';
import { MarkNotificationsRead } from '#application/community/notifications/mark-notifications-read';
import { ReadFile } from '#application/community/files/read-file';

import { wordDiff } from '#infrastructure/platform/text/line-diff';

type Provided<T> = Token<T> | (abstract new (...args: never[]) => T);

/** All that pages and the REST adapter may call, by context. */
export function appFrom(container: Container) {
  const get = <T>(what: Provided<T>): T => container.get<T>(what as never);
  return {
    community: {
      openTopic: get(OpenTopic),
      postAnswer: get(PostAnswer),
      acceptAnswer: get(AcceptAnswer),
      withdrawAcceptance: get(WithdrawAcceptance),
      editPost: get(EditPost),
      retitleTopic: get(RetitleTopic),
      closeTopic: get(CloseTopic),
      reopenTopic: get(ReopenTopic),
      closeAsDuplicate: get(CloseAsDuplicate),
      pinTopic: get(PinTopic),
      unpinTopic: get(UnpinTopic),
      moveTopic: get(MoveTopic),
      mergeTopics: get(MergeTopics),
      splitTopic: get(SplitTopic),
      deletePost: get(DeletePost),
      restorePost: get(RestorePost),
      deleteTopic: get(DeleteTopic),
      restoreTopic: get(RestoreTopic),
      markHelpful: get(MarkHelpful),
      unmarkHelpful: get(UnmarkHelpful),
      react: get(React),
      unreact: get(Unreact),
      keepBookmark: get(KeepBookmark),
      removeBookmark: get(RemoveBookmark),
      followTopic: get(FollowTopic),
      followCategory: get(FollowCategory),
      markRead: get(MarkRead),
      previewBody: get(PreviewBody),
      createTag: get(CreateTag),
      editTag: get(EditTag),
      deleteTag: get(DeleteTag),
      createCategory: get(CreateCategory),
      editCategory: get(EditCategory),
      saveDraft: get(SaveDraft),
      discardDraft: get(DiscardDraft),
      uploadImage: get(UploadImage),
      markNotificationsRead: get(MarkNotificationsRead),
      topicPage: get(TOPIC_PAGE),
      topicList: get(TOPIC_LIST),
      categories: get(CATEGORY_TREE),
      postPermalink: get(POST_PERMALINK),
      postHistory: get(POST_HISTORY),
      postSource: get(POST_SOURCE),
      topicItem: get(TOPIC_ITEM),
      topicPosts: get(TOPIC_POSTS),
      postItem: get(POST_ITEM),
      nearTopics: get(NEAR_TOPICS),
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
      channelAccess: get(CHANNEL_ACCESS),
      topicAddress: get(TOPIC_ADDRESS),
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
      openSessions: get(OPEN_SESSIONS),
    },
    files: { read: get(ReadFile) },
    text: { diff: wordDiff },
    moderation: { assignRole: get(AssignRole) },
  };
}

export type App = ReturnType<typeof appFrom>;
