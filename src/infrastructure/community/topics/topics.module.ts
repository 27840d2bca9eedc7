import { ContainerModule } from 'inversify';
import { BodyComposer, type KnownHandles } from '#application/community/topics/body.composer';
import type { Follows, Tags } from '#application/community/topics/follows.port';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import type { CategoriesQuery } from '#application/community/categories/categories.query';
import type { TopicListQuery } from '#application/community/topics/topic-list.query';
import type { TopicPageQuery } from '#application/community/topics/topic-page.query';
import { token } from '#application/shared/token';
import type { Categories } from '#domain/community/categories/categories.port';
import type { PostRevisions, Posts, Topics } from '#domain/community/topics/topics.port';
import {
  CLOCK,
  ENTITY_MANAGER,
  IDS,
  PUBLIC_URL,
  RENDERER,
  SQL,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { SqlCategories } from '../categories/categories.sql.ts';
import { PostgresCategories } from '../categories/postgres-categories.ts';
import { PostgresPostRevisions, PostgresPosts, PostgresTopics } from './postgres-topics.ts';
import { SqlFollows, SqlKnownHandles, SqlTags } from './sql-follows.ts';
import { SqlTopicList } from './topic-list.sql.ts';
import { SqlTopicPage } from './topic-page.sql.ts';

const TOPICS = token<Topics>('Topics');
const POSTS = token<Posts>('Posts');
const REVISIONS = token<PostRevisions>('PostRevisions');
const CATEGORIES = token<Categories>('Categories');
const FOLLOWS = token<Follows>('Follows');
const TAGS = token<Tags>('Tags');
const HANDLES = token<KnownHandles>('KnownHandles');
const COMPOSER = token<BodyComposer>('BodyComposer');

export const TOPIC_PAGE = token<TopicPageQuery>('TopicPageQuery');
export const TOPIC_LIST = token<TopicListQuery>('TopicListQuery');
export const CATEGORY_TREE = token<CategoriesQuery>('CategoriesQuery');

export const topicsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(TOPICS, PostgresTopics, [ENTITY_MANAGER, SQL]);
  adapter(POSTS, PostgresPosts, [ENTITY_MANAGER]);
  adapter(REVISIONS, PostgresPostRevisions, [ENTITY_MANAGER]);
  adapter(CATEGORIES, PostgresCategories, [ENTITY_MANAGER]);
  adapter(FOLLOWS, SqlFollows, [SQL]);
  adapter(TAGS, SqlTags, [SQL]);
  adapter(HANDLES, SqlKnownHandles, [SQL]);
  adapter(COMPOSER, BodyComposer, [RENDERER, HANDLES, PUBLIC_URL]);

  adapter(TOPIC_PAGE, SqlTopicPage, [SQL]);
  adapter(TOPIC_LIST, SqlTopicList, [SQL]);
  adapter(CATEGORY_TREE, SqlCategories, [SQL]);

  useCase(OpenTopic, [CATEGORIES, TOPICS, POSTS, TAGS, FOLLOWS, COMPOSER, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(PostAnswer, [TOPICS, POSTS, FOLLOWS, COMPOSER, IDS, CLOCK, UNIT_OF_WORK]);
});
