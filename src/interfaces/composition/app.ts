import type { Container } from 'inversify';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { CATEGORY_TREE, TOPIC_LIST, TOPIC_PAGE } from '#infrastructure/community/topics/topics.module';

/** All that pages and the REST adapter may call, by context. */
export function appFrom(container: Container) {
  return {
    community: {
      openTopic: container.get(OpenTopic),
      postAnswer: container.get(PostAnswer),
      topicPage: container.get(TOPIC_PAGE),
      topicList: container.get(TOPIC_LIST),
      categories: container.get(CATEGORY_TREE),
    },
  };
}

export type App = ReturnType<typeof appFrom>;
