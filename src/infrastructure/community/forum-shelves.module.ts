import { ContainerModule } from 'inversify';
import { CloseCategory } from '#application/community/categories/close-category';
import { CreateCategory } from '#application/community/categories/create-category';
import { DeleteCategory } from '#application/community/categories/delete-category';
import { EditCategory } from '#application/community/categories/edit-category';
import { EmptyMergedCategories } from '#application/community/categories/empty-merged-categories';
import { MergeCategory } from '#application/community/categories/merge-category';
import { ReopenCategory } from '#application/community/categories/reopen-category';
import { NotifyFollowers } from '#application/community/consumers/notify-followers';
import { NotifyOfAnnouncedEvents } from '#application/community/consumers/notify-of-announced-events';
import { NotifyOfSurveys } from '#application/community/consumers/notify-of-surveys';
import {
  NotifyOfEvents,
  NotifyOfBadges,
  NotifyOfCases,
  NotifyOfIdeas,
  NotifyOfPolls,
  NotifyOfPoints,
  NotifyOfReviews,
  NotifyOfTrials,
} from '#application/community/consumers/notify-of-pieces';
import { NotifyOfMessages } from '#application/community/consumers/notify-of-messages';
import { NotifyOfMergedCategories } from '#application/community/consumers/notify-of-merged-categories';
import { NotifyOfNarrowing } from '#application/community/consumers/notify-of-narrowing';
import { NotifyOfWidening } from '#application/community/consumers/notify-of-widening';
import { NotifyOfRights } from '#application/community/consumers/notify-of-rights';
import { DiscardDraft } from '#application/community/drafts/discard-draft';
import { SaveDraft } from '#application/community/drafts/save-draft';
import { PartedFiles } from '#application/community/files/parted-files.keeper';
import { ReadFile } from '#application/community/files/read-file';
import { SweepOrphanFiles } from '#application/community/files/sweep-orphan-files';
import { AdmitUpload } from '#application/community/files/admit-upload';
import { UploadImage } from '#application/community/files/upload-image';
import { AnnounceEvent } from '#application/community/notifications/announce-event';
import { TellMergedCategory } from '#application/community/notifications/tell-merged-category';
import { ForgetOldNotifications } from '#application/community/notifications/forget-old-notifications';
import { MarkNotificationsRead } from '#application/community/notifications/mark-notifications-read';
import { CreateTag } from '#application/community/topics/create-tag';
import { DeleteTag } from '#application/community/topics/delete-tag';
import { EditTag } from '#application/community/topics/edit-tag';
import { OPEN_CASES } from '#application/moderation/published/open-cases.api';
import {
  ACTS,
  CLOCK,
  ENTITY_MANAGER,
  FILES,
  FOUND_FILES,
  IDS,
  IMAGES,
  JOBS,
  LETTERS_WAIT_MS,
  REALTIME,
  SQL,
  TROUBLES,
  UNIT_OF_WORK,
} from '../platform/platform.tokens.ts';
import { wire } from '../platform/wire.ts';
import { SqlCategoriesSaid } from './categories/categories-said.sql.ts';
import { SqlMergedNames } from './categories/merged-names.sql.ts';
import { SqlMergedCategories } from './categories/merged-categories.sql.ts';
import { SqlNarrowing } from './categories/narrowing.sql.ts';
import { SqlWidening } from './categories/widening.sql.ts';
import { PostgresCategories } from './categories/postgres-categories.ts';
import { SqlDrafts } from './drafts/sql-drafts.ts';
import { SqlAttachments } from './files/sql-attachments.ts';
import {
  ATTACHMENTS,
  CATEGORIES,
  DRAFTS,
  CATEGORIES_SAID,
  MERGE_NOTICES,
  MERGED_CATEGORIES,
  MERGED_NAMES,
  NARROWING,
  WIDENING,
  NOTIFICATIONS,
  PARTED_FILES,
  EVENT_ANNOUNCEMENTS,
  SURVEY_NOTICES,
  MESSAGE_NOTICES,
  PIECE_NOTICES,
  RIGHTS_NOTICES,
  TAGS,
  TOPICS,
  WRITE_LIMIT,
} from './forum.tokens.ts';
import { SqlEventAnnouncements } from './notifications/sql-event-announcements.ts';
import { SqlMergeNotices } from './notifications/sql-merge-notices.ts';
import { SqlMessageNotices } from './notifications/sql-message-notices.ts';
import { SqlPieceNotices } from './notifications/sql-piece-notices.ts';
import { SqlSurveyNotices } from './notifications/sql-survey-notices.ts';
import { SqlRightsNotices } from './notifications/sql-rights-notices.ts';
import { SqlNotifications } from './notifications/sql-notifications.ts';
import { SqlTags } from './topics/sql-tags.ts';

/** What stands around topics: categories, tags, drafts, files, notifications. */
export const forumShelvesModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(CATEGORIES, PostgresCategories, [ENTITY_MANAGER, SQL]);
  adapter(TAGS, SqlTags, [SQL]);
  adapter(DRAFTS, SqlDrafts, [SQL]);
  adapter(ATTACHMENTS, SqlAttachments, [SQL]);
  adapter(PARTED_FILES, PartedFiles, [ATTACHMENTS, FILES, TROUBLES]);
  adapter(NOTIFICATIONS, SqlNotifications, [SQL]);

  useCase(CreateCategory, [CATEGORIES, IDS, UNIT_OF_WORK]);
  adapter(NARROWING, SqlNarrowing, [SQL]);
  adapter(WIDENING, SqlWidening, [SQL]);
  useCase(EditCategory, [CATEGORIES, NARROWING, WIDENING, ACTS, CLOCK]);
  useCase(CloseCategory, [CATEGORIES, ACTS, CLOCK]);
  useCase(ReopenCategory, [CATEGORIES, ACTS]);
  useCase(DeleteCategory, [CATEGORIES, ACTS]);
  useCase(MergeCategory, [CATEGORIES, JOBS, ACTS, CLOCK]);
  useCase(EmptyMergedCategories, [CATEGORIES, TOPICS, CLOCK, UNIT_OF_WORK]);
  adapter(MERGE_NOTICES, SqlMergeNotices, [SQL]);
  adapter(MERGED_CATEGORIES, SqlMergedCategories, [SQL]);
  adapter(MERGED_NAMES, SqlMergedNames, [SQL]);
  adapter(CATEGORIES_SAID, SqlCategoriesSaid, [SQL]);
  useCase(CreateTag, [TAGS, UNIT_OF_WORK]);
  useCase(EditTag, [TAGS, UNIT_OF_WORK]);
  useCase(DeleteTag, [TAGS, UNIT_OF_WORK]);
  useCase(SaveDraft, [DRAFTS, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(DiscardDraft, [DRAFTS, UNIT_OF_WORK]);
  useCase(AdmitUpload, [WRITE_LIMIT]);
  useCase(UploadImage, [ATTACHMENTS, IMAGES, FILES, WRITE_LIMIT, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(ReadFile, [ATTACHMENTS, FOUND_FILES, OPEN_CASES]);
  useCase(SweepOrphanFiles, [ATTACHMENTS, FILES, CLOCK, UNIT_OF_WORK]);
  useCase(ForgetOldNotifications, [NOTIFICATIONS, CLOCK]);
  useCase(MarkNotificationsRead, [NOTIFICATIONS, CLOCK, UNIT_OF_WORK, REALTIME]);

  useCase(NotifyFollowers, [NOTIFICATIONS, REALTIME]);
  adapter(RIGHTS_NOTICES, SqlRightsNotices, [SQL]);
  adapter(PIECE_NOTICES, SqlPieceNotices, [SQL]);
  useCase(NotifyOfIdeas, [PIECE_NOTICES, REALTIME]);
  useCase(NotifyOfEvents, [PIECE_NOTICES, REALTIME]);
  useCase(NotifyOfPolls, [PIECE_NOTICES, REALTIME]);
  useCase(NotifyOfPoints, [PIECE_NOTICES, REALTIME]);
  useCase(NotifyOfBadges, [PIECE_NOTICES, REALTIME]);
  useCase(NotifyOfCases, [PIECE_NOTICES, REALTIME]);
  useCase(NotifyOfReviews, [PIECE_NOTICES, REALTIME]);
  useCase(NotifyOfTrials, [PIECE_NOTICES, REALTIME]);
  adapter(EVENT_ANNOUNCEMENTS, SqlEventAnnouncements, [SQL]);
  useCase(NotifyOfAnnouncedEvents, [JOBS]);
  useCase(AnnounceEvent, [EVENT_ANNOUNCEMENTS, REALTIME, JOBS, CLOCK, UNIT_OF_WORK, LETTERS_WAIT_MS]);
  adapter(SURVEY_NOTICES, SqlSurveyNotices, [SQL]);
  useCase(NotifyOfSurveys, [SURVEY_NOTICES, REALTIME]);
  adapter(MESSAGE_NOTICES, SqlMessageNotices, [SQL]);
  useCase(NotifyOfMessages, [MESSAGE_NOTICES, REALTIME]);
  useCase(NotifyOfRights, [RIGHTS_NOTICES, REALTIME]);
  useCase(NotifyOfMergedCategories, [JOBS]);
  useCase(TellMergedCategory, [MERGE_NOTICES, REALTIME, JOBS, CLOCK, UNIT_OF_WORK]);
  useCase(NotifyOfNarrowing, [RIGHTS_NOTICES, REALTIME]);
  useCase(NotifyOfWidening, [RIGHTS_NOTICES, REALTIME]);
});
