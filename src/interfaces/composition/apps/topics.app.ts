import { CloseAsDuplicate } from '#application/community/topics/close-as-duplicate';
import { CloseTopic } from '#application/community/topics/close-topic';
import { DeleteTopic } from '#application/community/topics/delete-topic';
import { FollowTopic } from '#application/community/topics/follow-topic';
import { MarkTopicRead } from '#application/community/topics/mark-topic-read';
import { MergeTopics } from '#application/community/topics/merge-topics';
import { MoveReplies } from '#application/community/topics/move-replies';
import { MoveTopic } from '#application/community/topics/move-topic';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PinTopic } from '#application/community/topics/pin-topic';
import { ReopenTopic } from '#application/community/topics/reopen-topic';
import { RestoreTopic } from '#application/community/topics/restore-topic';
import { RetitleTopic } from '#application/community/topics/retitle-topic';
import { SplitTopic } from '#application/community/topics/split-topic';
import { UnpinTopic } from '#application/community/topics/unpin-topic';
import { TOPIC_NAMES } from '#application/community/published/topic-names.api';
import {
  CHANNEL_ACCESS,
  AROUND_GONE_TOPIC,
  NEAR_TOPICS,
  SIMILAR_TOPICS,
  TOPIC_ADDRESS,
  TOPIC_CHOICES,
  TOPIC_ITEM,
  TOPIC_VIEWS,
} from '#infrastructure/community/reads/reads.module';
import { REPLIES_AWAY, TOPIC_LIST, TOPIC_PAGE } from '#infrastructure/community/topics/topics.module';
import type { Get } from '../provided.ts';

/** Topics: opened, run, read. */
export const topicsApp = (get: Get) => ({
  openTopic: get(OpenTopic),
  retitleTopic: get(RetitleTopic),
  closeTopic: get(CloseTopic),
  reopenTopic: get(ReopenTopic),
  closeAsDuplicate: get(CloseAsDuplicate),
  pinTopic: get(PinTopic),
  unpinTopic: get(UnpinTopic),
  moveTopic: get(MoveTopic),
  mergeTopics: get(MergeTopics),
  splitTopic: get(SplitTopic),
  moveReplies: get(MoveReplies),
  deleteTopic: get(DeleteTopic),
  restoreTopic: get(RestoreTopic),
  followTopic: get(FollowTopic),
  markRead: get(MarkTopicRead),
  topicPage: get(TOPIC_PAGE),
  departures: get(REPLIES_AWAY),
  topicList: get(TOPIC_LIST),
  topicItem: get(TOPIC_ITEM),
  topicAddress: get(TOPIC_ADDRESS),
  topicNames: get(TOPIC_NAMES),
  topicViews: get(TOPIC_VIEWS),
  nearTopics: get(NEAR_TOPICS),
  aroundGoneTopic: get(AROUND_GONE_TOPIC),
  similarTopics: get(SIMILAR_TOPICS),
  topicChoices: get(TOPIC_CHOICES),
  channelAccess: get(CHANNEL_ACCESS),
});
