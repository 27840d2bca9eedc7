import { ContainerModule } from 'inversify';
import type { CategoriesQuery } from '#application/community/categories/categories.query';
import type { ForumCounters } from '#application/community/consumers/forum-counters.port';
import { CountForumActivity } from '#application/community/consumers/count-forum-activity';
import { EnforceDecisions } from '#application/community/consumers/enforce-decisions';
import { RingReaders } from '#application/community/consumers/ring-readers';
import type { TopicAudiences } from '#application/community/consumers/topic-audiences.port';
import { AcceptAnswer } from '#application/community/topics/accept-answer';
import { ChoosingRights } from '#application/community/topics/choice.policy';
import { CloseAsDuplicate } from '#application/community/topics/close-as-duplicate';
import { CloseTopic } from '#application/community/topics/close-topic';
import { SealedTexts } from '#application/community/official/sealed-texts.keeper';
import { AnsweredQuestions } from '#application/community/official/answered-questions.keeper';
import { RedactedReferences } from '#application/community/official/redacted-references.keeper';
import { CarriageUndoer } from '#application/community/topics/carriage.undoer';
import { DecisionUndoer } from '#application/community/topics/decision.undoer';
import { DeletePost } from '#application/community/topics/delete-post';
import { DeleteTopic } from '#application/community/topics/delete-topic';
import { EditPost } from '#application/community/topics/edit-post';
import { FollowCategory } from '#application/community/topics/follow-category';
import { FollowTopic } from '#application/community/topics/follow-topic';
import { KeepBookmark } from '#application/community/topics/keep-bookmark';
import { MarkHelpful } from '#application/community/topics/mark-helpful';
import { MarkTopicRead } from '#application/community/topics/mark-topic-read';
import { MergeTopics } from '#application/community/topics/merge-topics';
import { MoveReplies } from '#application/community/topics/move-replies';
import { MoreReaders } from '#application/community/topics/more-readers.policy';
import { MoveTopic } from '#application/community/topics/move-topic';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PinTopic } from '#application/community/topics/pin-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { PreviewBody } from '#application/community/topics/preview-body';
import { ReactToPost } from '#application/community/topics/react-to-post';
import type { RecordSignatures } from '#application/community/topics/record-signatures.port';
import type { Readings } from '#domain/community/topics/readings';
import type { RemovedPassages } from '#application/community/topics/removed-passages.port';
import { RedactPassage } from '#application/community/topics/redact-passage';
import { RedactedPictures } from '#application/community/topics/redacted-pictures.keeper';
import { RemoveBookmark } from '#application/community/topics/remove-bookmark';
import { ReopenTopic } from '#application/community/topics/reopen-topic';
import { RestorePost } from '#application/community/topics/restore-post';
import { RestoreTopic } from '#application/community/topics/restore-topic';
import { RetitleTopic } from '#application/community/topics/retitle-topic';
import { SplitTopic } from '#application/community/topics/split-topic';
import { UnmarkHelpful } from '#application/community/topics/unmark-helpful';
import { UnpinTopic } from '#application/community/topics/unpin-topic';
import { WithdrawReaction } from '#application/community/topics/withdraw-reaction';
import { WithdrawAcceptance } from '#application/community/topics/withdraw-acceptance';
import type { AuthorRoles } from '#application/community/topics/author-roles.port';
import { BodyComposer, type QuotedPosts } from '#application/community/topics/body.composer';
import type { Passages } from '#application/community/topics/passages.port';
import type { Bookmarks } from '#application/community/topics/follows.port';
import type { Marks } from '#application/community/topics/marks.port';
import { OthersWords } from '#application/community/topics/others-words.policy';
import type { EveryTopicQuery, TopicListQuery } from '#application/community/topics/topic-list.query';
import type { DeparturesQuery } from '#application/community/topics/departures.query';
import type { TopicPageQuery } from '#application/community/topics/topic-page.query';
import type { WriteLimits } from '#application/community/topics/write-limit.policy';
import { DEFAULT_WRITE_LIMITS, WriteLimit } from '#application/community/topics/write-limit.policy';
import { FALLEN_DECISIONS } from '#application/moderation/published/fallen-decisions.api';
import { READ_WORDS } from '#application/moderation/published/read-words.api';
import { DECISION_TEXTS } from '#application/moderation/published/decision-texts.api';
import { TEXT_STORES } from '#application/shared/text-stores';
import { token } from '#application/shared/token';
import type { PostRevisions } from '#domain/community/topics/topics.port';
import {
  AUDIT_LOG,
  CHANGES,
  CLOCK,
  ENTITY_MANAGER,
  IDS,
  LASTING_DIGESTS,
  PUBLIC_URL,
  REALTIME,
  RENDERER,
  SQL,
  THROTTLE,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { CASE_PIECES } from '#application/moderation/published/case-pieces.api';
import { GROUP_NAMES } from '#application/moderation/published/group-names.api';
import { MEMBERS } from '../members/members.module.ts';
import { wire } from '../../platform/wire.ts';
import { KnownMergeTargets } from '../categories/known-merge-targets.ts';
import { SqlCategories } from '../categories/categories.sql.ts';
import {
  LEFT_OPENINGS,
  ATTACHMENTS,
  PICTURE_SIZES,
  PARTED_FILES,
  CATEGORIES,
  COMPOSER,
  DRAFTS,
  FOLLOWS,
  HANDLES,
  MERGE_TARGETS,
  NEWCOMERS_GATE,
  POSTS,
  REFERENCES_HELD,
  SEALS,
  TAGS,
  TEXT_HASH,
  TOPICS,
  KNOWN_LEVELS,
  TRUST_LEVELS,
  WRITE_LIMIT,
} from '../forum.tokens.ts';
import { PostgresPostRevisions, PostgresPosts, PostgresTopics } from './postgres-topics.ts';
import { SqlBookmarks, SqlFollows } from './sql-follows.ts';
import { SqlForumCounters } from './sql-forum-counters.ts';
import { SqlMarks } from './sql-marks.ts';
import { SqlPassages } from './sql-passages.ts';
import { SqlRecordSignatures } from './sql-record-signatures.ts';
import { READINGS_OF_PARSER } from './readings.ts';
import { SqlRemovedPassages } from './sql-removed-passages.ts';
import { SqlPictureSizes } from '../files/sql-picture-sizes.ts';
import { SqlQuotedPosts } from './sql-quoted-posts.ts';
import { KnownLevels } from './known-levels.ts';
import { SqlAuthorRoles, SqlKnownHandles, SqlTrustLevels } from './sql-people.ts';
import { SqlTopicAudiences } from './sql-topic-audiences.ts';
import { SqlEveryTopic, SqlTopicList } from './topic-list.sql.ts';
import { MODERATION_API } from '#application/moderation/published/moderation.api';
import { WORDS_GATE } from '../words/words.module.ts';
import { SqlDepartures } from './departures.sql.ts';
import { SqlTopicPage } from './topic-page.sql.ts';

const REVISIONS = token<PostRevisions>('PostRevisions');
const BOOKMARKS = token<Bookmarks>('Bookmarks');
const MARKS = token<Marks>('Marks');
const COUNTERS = token<ForumCounters>('ForumCounters');
export const AUTHOR_ROLES = token<AuthorRoles>('AuthorRoles');
export const ANSWERED = token<AnsweredQuestions>('AnsweredQuestions');
export const SEALED_TEXTS = token<SealedTexts>('SealedTexts');
const REDACTED_PICTURES = token<RedactedPictures>('RedactedPictures');
const REDACTED_REFERENCES = token<RedactedReferences>('RedactedReferences');
const UNDOER = token<DecisionUndoer>('DecisionUndoer');
const CARRIAGES = token<CarriageUndoer>('CarriageUndoer');
const CHOICES = token<ChoosingRights>('ChoosingRights');
export const OTHERS_WORDS = token<OthersWords>('OthersWords');
const MORE_READERS = token<MoreReaders>('MoreReaders');
const PASSAGES = token<Passages>('Passages');
const RECORD_SIGNATURES = token<RecordSignatures>('RecordSignatures');
export const READINGS = token<Readings>('Readings');
const REMOVED_PASSAGES = token<RemovedPassages>('RemovedPassages');
const AUDIENCES = token<TopicAudiences>('TopicAudiences');

/** Bind again to run with other limits. */
const WRITE_LIMITS = token<WriteLimits>('WriteLimits');
export const REPLIES_AWAY = token<DeparturesQuery>('DeparturesQuery');
export const TOPIC_PAGE = token<TopicPageQuery>('TopicPageQuery');
export const TOPIC_LIST = token<TopicListQuery>('TopicListQuery');
export const EVERY_TOPIC = token<EveryTopicQuery>('EveryTopicQuery');
export const CATEGORY_TREE = token<CategoriesQuery>('CategoriesQuery');

const QUOTED = token<QuotedPosts>('QuotedPosts');

/** Topics and posts; needs `forumShelvesModule`, `leavingModule`, `newcomersModule` and `officialModule` beside it. */
export const topicsModule = new ContainerModule((options) => {
  const { adapter, useCase, value } = wire(options);
  adapter(TOPICS, PostgresTopics, [ENTITY_MANAGER, SQL]);
  adapter(POSTS, PostgresPosts, [ENTITY_MANAGER, SQL]);
  adapter(REVISIONS, PostgresPostRevisions, [ENTITY_MANAGER, SQL]);
  adapter(FOLLOWS, SqlFollows, [SQL]);
  adapter(BOOKMARKS, SqlBookmarks, [SQL]);
  adapter(MARKS, SqlMarks, [SQL]);
  adapter(HANDLES, SqlKnownHandles, [SQL]);
  adapter(KNOWN_LEVELS, KnownLevels, []);
  adapter(TRUST_LEVELS, SqlTrustLevels, [SQL, KNOWN_LEVELS]);
  adapter(COUNTERS, SqlForumCounters, [SQL]);
  adapter(PASSAGES, SqlPassages, [SQL]);
  adapter(RECORD_SIGNATURES, SqlRecordSignatures, [SQL]);
  value(READINGS, READINGS_OF_PARSER);
  adapter(REMOVED_PASSAGES, SqlRemovedPassages, [SQL, LASTING_DIGESTS, READINGS]);
  adapter(AUDIENCES, SqlTopicAudiences, [SQL]);
  adapter(QUOTED, SqlQuotedPosts, [SQL]);
  adapter(PICTURE_SIZES, SqlPictureSizes, [SQL]);
  adapter(COMPOSER, BodyComposer, [RENDERER, HANDLES, TRUST_LEVELS, QUOTED, PICTURE_SIZES, PUBLIC_URL]);
  adapter(AUTHOR_ROLES, SqlAuthorRoles, [SQL]);
  adapter(ANSWERED, AnsweredQuestions, [SEALS]);
  adapter(SEALED_TEXTS, SealedTexts, [SEALS, ANSWERED, TEXT_HASH]);
  adapter(REDACTED_PICTURES, RedactedPictures, [ATTACHMENTS, PARTED_FILES]);
  adapter(REDACTED_REFERENCES, RedactedReferences, [REFERENCES_HELD]);
  adapter(OTHERS_WORDS, OthersWords, [SEALS, AUTHOR_ROLES]);
  adapter(CHOICES, ChoosingRights, [OTHERS_WORDS]);
  value(WRITE_LIMITS, DEFAULT_WRITE_LIMITS);
  adapter(WRITE_LIMIT, WriteLimit, [THROTTLE, TRUST_LEVELS, WRITE_LIMITS]);

  adapter(REPLIES_AWAY, SqlDepartures, [SQL]);
  adapter(TOPIC_PAGE, SqlTopicPage, [SQL, CLOCK]);
  adapter(TOPIC_LIST, SqlTopicList, [SQL, CHANGES]);
  adapter(EVERY_TOPIC, SqlEveryTopic, [SQL]);
  adapter(CATEGORY_TREE, SqlCategories, [SQL, CHANGES]);
  adapter(MERGE_TARGETS, KnownMergeTargets, [CATEGORY_TREE, SQL]);

  useCase(OpenTopic, [
    CATEGORIES,
    TOPICS,
    POSTS,
    TAGS,
    FOLLOWS,
    ATTACHMENTS,
    WORDS_GATE,
    NEWCOMERS_GATE,
    COMPOSER,
    WRITE_LIMIT,
    MODERATION_API,
    IDS,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(PostAnswer, [
    TOPICS,
    POSTS,
    FOLLOWS,
    ATTACHMENTS,
    WORDS_GATE,
    NEWCOMERS_GATE,
    COMPOSER,
    WRITE_LIMIT,
    IDS,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(AcceptAnswer, [TOPICS, CHOICES, WRITE_LIMIT, AUDIT_LOG, CLOCK, UNIT_OF_WORK]);
  useCase(WithdrawAcceptance, [TOPICS, CHOICES, WRITE_LIMIT, AUDIT_LOG, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(EditPost, [
    TOPICS,
    POSTS,
    OTHERS_WORDS,
    SEALED_TEXTS,
    REMOVED_PASSAGES,
    REVISIONS,
    DRAFTS,
    ATTACHMENTS,
    WORDS_GATE,
    NEWCOMERS_GATE,
    COMPOSER,
    WRITE_LIMIT,
    IDS,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(RetitleTopic, [
    TOPICS,
    TAGS,
    ANSWERED,
    OTHERS_WORDS,
    REMOVED_PASSAGES,
    WORDS_GATE,
    NEWCOMERS_GATE,
    WRITE_LIMIT,
    IDS,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(CloseTopic, [TOPICS, OTHERS_WORDS, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(ReopenTopic, [TOPICS, OTHERS_WORDS, CLOCK, UNIT_OF_WORK]);
  useCase(CloseAsDuplicate, [TOPICS, OTHERS_WORDS, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(PinTopic, [TOPICS, CLOCK, UNIT_OF_WORK]);
  useCase(UnpinTopic, [TOPICS, CLOCK, UNIT_OF_WORK]);
  adapter(MORE_READERS, MoreReaders, [GROUP_NAMES]);
  useCase(MoveTopic, [CATEGORIES, TOPICS, POSTS, OTHERS_WORDS, MORE_READERS, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(MergeTopics, [
    TOPICS,
    POSTS,
    OTHERS_WORDS,
    MORE_READERS,
    SEALS,
    ANSWERED,
    IDS,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(SplitTopic, [
    CATEGORIES,
    TOPICS,
    POSTS,
    OTHERS_WORDS,
    MORE_READERS,
    SEALS,
    ANSWERED,
    FOLLOWS,
    IDS,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(MoveReplies, [
    TOPICS,
    POSTS,
    OTHERS_WORDS,
    MORE_READERS,
    SEALS,
    ANSWERED,
    FOLLOWS,
    IDS,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(DeletePost, [TOPICS, OTHERS_WORDS, SEALS, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(RestorePost, [TOPICS, OTHERS_WORDS, CLOCK, UNIT_OF_WORK]);
  useCase(RedactPassage, [
    TOPICS,
    MEMBERS,
    CASE_PIECES,
    PASSAGES,
    OTHERS_WORDS,
    ANSWERED,
    SEALED_TEXTS,
    REDACTED_REFERENCES,
    REDACTED_PICTURES,
    COMPOSER,
    TEXT_STORES,
    RECORD_SIGNATURES,
    READINGS,
    REMOVED_PASSAGES,
    AUDIT_LOG,
    IDS,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(DeleteTopic, [TOPICS, OTHERS_WORDS, SEALS, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(RestoreTopic, [TOPICS, OTHERS_WORDS, LEFT_OPENINGS, CLOCK, UNIT_OF_WORK]);
  useCase(MarkHelpful, [TOPICS, MARKS, WRITE_LIMIT, CLOCK, UNIT_OF_WORK]);
  useCase(UnmarkHelpful, [TOPICS, MARKS, WRITE_LIMIT, CLOCK, UNIT_OF_WORK]);
  useCase(ReactToPost, [TOPICS, MARKS, WRITE_LIMIT, CLOCK, UNIT_OF_WORK]);
  useCase(WithdrawReaction, [TOPICS, MARKS, WRITE_LIMIT, CLOCK, UNIT_OF_WORK]);
  useCase(KeepBookmark, [TOPICS, POSTS, BOOKMARKS, WRITE_LIMIT, CLOCK, UNIT_OF_WORK]);
  useCase(RemoveBookmark, [BOOKMARKS, UNIT_OF_WORK]);
  useCase(FollowTopic, [TOPICS, FOLLOWS, CLOCK, UNIT_OF_WORK]);
  useCase(FollowCategory, [CATEGORIES, FOLLOWS, CLOCK, UNIT_OF_WORK]);
  useCase(MarkTopicRead, [TOPICS, FOLLOWS, CLOCK, UNIT_OF_WORK]);
  useCase(PreviewBody, [COMPOSER, WORDS_GATE, WRITE_LIMIT]);

  adapter(CARRIAGES, CarriageUndoer, [CATEGORIES, TOPICS, POSTS, FOLLOWS, SEALS, ANSWERED]);
  adapter(UNDOER, DecisionUndoer, [
    TOPICS,
    POSTS,
    CATEGORIES,
    REVISIONS,
    CARRIAGES,
    LEFT_OPENINGS,
    SEALS,
    ANSWERED,
    SEALED_TEXTS,
    REMOVED_PASSAGES,
    AUTHOR_ROLES,
    COMPOSER,
    TEXT_HASH,
  ]);
  useCase(EnforceDecisions, [
    TOPICS,
    SEALS,
    SEALED_TEXTS,
    UNDOER,
    LEFT_OPENINGS,
    REVISIONS,
    DECISION_TEXTS,
    FALLEN_DECISIONS,
    READ_WORDS,
    REMOVED_PASSAGES,
    READINGS,
    COMPOSER,
    IDS,
  ]);
  useCase(CountForumActivity, [COUNTERS]);
  useCase(RingReaders, [AUDIENCES, REALTIME]);
});
