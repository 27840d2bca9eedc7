import type { Container } from 'inversify';
import type { Token } from '#application/shared/token';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { CATEGORY_TREE, TOPIC_LIST, TOPIC_PAGE } from '#infrastructure/community/topics/topics.module';

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
    },
  };
}

export type App = ReturnType<typeof appFrom>;
