import { PassageOfRank } from '#domain/community/official/official.errors';
import { PurgeRule } from '#domain/community/purges/purge.errors';
import type { Seals } from '#domain/community/official/seals.port';
import type { PostId, TopicId } from '#domain/community/topics/ids';
import { Passage, REDACTED, REDACTED_SLUG } from '#domain/community/topics/passage';
import type { Post } from '#domain/community/topics/post';
import type { Topic } from '#domain/community/topics/topic';
import { TopicRule } from '#domain/community/topics/topic.errors';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import type { MemberId } from '#domain/shared/id';
import type { AuditLog } from '../../shared/audit-log.ts';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { TextStore, WordsToRedact } from '../../shared/text-stores.ts';
import type { BodyComposer } from './body.composer.ts';
import type { OthersWords } from './others-words.policy.ts';
import type { PassagePlaces, Passages } from './passages.port.ts';
import { restrictionBy, restrictionOfTopic } from './restriction.policy.ts';
import { judgedReason, mustKnow } from './topic-access.policy.ts';
import { mayRedactWordsOf, mustBeAllowedOnWords } from './topic-rights.policy.ts';

export interface RedactPassageCommand {
  readonly actor: Actor;
  readonly postId: PostId;
  /** As it is typed in the post. */
  readonly passage: string;
  readonly reason: string | null;
  /** Key of one of the grounds that Moderation knows. */
  readonly ground?: string | null;
}

/** What stands in more posts or titles than that is no secret, but a word that everybody uses. */
export const MOST_PLACES = 100;

interface Redaction {
  readonly passage: Passage;
  readonly actor: Actor;
  readonly at: Date;
  readonly reason: string | null;
  readonly ground: string | null | undefined;
}

/**
 * Takes a passage out of everything that was ever kept of it: the post, its former versions, whatever quotes it, titles
 * and addresses, and every store that is registered. All of it in one transaction; nothing of it can be undone.
 */
export class RedactPassage {
  constructor(
    private readonly topics: Topics,
    private readonly passages: Passages,
    private readonly words: OthersWords,
    private readonly seals: Seals,
    private readonly composer: BodyComposer,
    private readonly stores: readonly TextStore[],
    private readonly audit: AuditLog,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** What the passage is chosen from, also where the post is gone. @throws as `execute` does of whoever may not */
  async text(actor: Actor, postId: PostId): Promise<{ source: string; isOwn: boolean }> {
    return this.unitOfWork.run(async () => {
      const post = await this.hold(actor, postId);
      return { source: post.text, isOwn: actor.is(post.authorId) };
    });
  }

  /** Where the passage stands, before anything is done. @throws as `execute` does, but for the reason */
  async look({ actor, postId, passage }: Pick<RedactPassageCommand, 'actor' | 'postId' | 'passage'>) {
    const judged = Passage.of(passage);
    return this.unitOfWork.run(async () => {
      await this.hold(actor, postId);
      const places = await this.places(actor, judged);
      return { posts: places.posts.length, titles: places.topics.length };
    });
  }

  /**
   * @throws InvalidValue beside `passage`: found nowhere; beside `reason`: repeats the passage;
   *   TopicRule `community.passage-too-common`, PassageOfRank
   */
  async execute(command: RedactPassageCommand): Promise<void> {
    const by = command.actor.mustBeMember();
    const passage = Passage.of(command.passage);
    const reason = judgedReason(command.reason, true);
    if (reason !== null && passage.isIn(reason))
      throw new InvalidValue('reason', 'community.reason-repeats-passage');
    await this.unitOfWork.run(async () => {
      const { actor, postId, ground } = command;
      await this.hold(actor, postId);
      const at = this.clock.now();
      const places = await this.places(actor, passage);
      const redaction = { passage, actor, at, reason, ground };
      await this.redactTitles(places, redaction);
      await this.redactPosts(places, redaction);
      const rows = await this.redactStores(passage);
      if (places.posts.length + places.topics.length + rows === 0)
        throw new InvalidValue('passage', 'community.passage-not-there');
      const object = { objectKind: 'post', objectId: postId, outcome: 'done' } as const;
      const details = { posts: places.posts.length, titles: places.topics.length, rows };
      await this.audit.write({ at, actorId: by, action: 'post.redact', ...object, details });
    });
  }

  private async hold(actor: Actor, postId: PostId): Promise<Post> {
    const { topic, post } = await this.topics.getForChangeWith(postId);
    mustKnow(topic, actor);
    if (post.isPurged) throw new PurgeRule('community.purged');
    const { words } = await this.words.of(post);
    mustBeAllowedOnWords('redact', actor, post.state, { category: topic.category, words });
    return post;
  }

  private async places(actor: Actor, passage: Passage): Promise<PassagePlaces> {
    const places = await this.passages.placesOf(passage, MOST_PLACES + 1);
    if (Math.max(places.posts.length, places.topics.length) > MOST_PLACES)
      throw new TopicRule('community.passage-too-common', { max: MOST_PLACES });
    await this.mustReach(actor, passage, places);
    return places;
  }

  /** Nothing is redacted in one place and left in another: who may not touch one of them touches none. */
  private async mustReach(actor: Actor, passage: Passage, { posts, topics }: PassagePlaces): Promise<void> {
    const authors = new Set<string>([...posts, ...topics].map(({ authorId }) => authorId));
    for (const store of this.stores)
      for (const author of await store.authorsOf(wordsOf(passage))) authors.add(author);
    for (const author of authors)
      if (!mayRedactWordsOf(actor, author as MemberId, await this.words.roleOf(author as MemberId)))
        throw new PassageOfRank();
  }

  /** Who hears of it through the opening post hears of it once. */
  private async redactTitles({ topics, posts }: PassagePlaces, redaction: Redaction): Promise<void> {
    const { passage, actor, at, reason, ground } = redaction;
    const told = new Set(posts.filter(({ isOpening }) => isOpening).map(({ topicId }) => topicId));
    for (const { topicId: id } of topics) {
      const topic = await this.topics.getForChange(id);
      actor.mustBeAllowed('post.redact', topic.category);
      const restriction = (title: string) => {
        const made = restrictionOfTopic(actor, this.ids, topic, { reason, ground });
        return made && !told.has(id) ? { ...made, title } : null;
      };
      topic.mask({ passage, by: actor.mustBeMember(), at, restriction });
    }
  }

  private async redactPosts({ posts }: PassagePlaces, redaction: Redaction): Promise<void> {
    const unsealed = new Set<TopicId>();
    for (const { postId } of posts) {
      const { topic, post } = await this.topics.getForChangeWith(postId);
      await this.redactPost(topic, post, redaction);
      const seal = await this.seals.standingOn(post.id);
      if (!seal) continue;
      seal.lift({ by: redaction.actor.mustBeMember(), why: 'edited', topicId: topic.id, at: redaction.at });
      unsealed.add(topic.id);
    }
    if (unsealed.size > 0) await this.seals.recountTopics([...unsealed]);
  }

  private async redactPost(topic: Topic, post: Post, redaction: Redaction): Promise<void> {
    const { passage, actor, at, reason, ground } = redaction;
    actor.mustBeAllowed('post.redact', topic.category);
    const { body } = await this.composer.compose(passage.redactedIn(post.text), actor, false);
    const { authorId, writtenAt } = post;
    const restriction = restrictionBy(actor, this.ids, { topic, authorId, writtenAt, reason, ground });
    post.mask({ body, by: actor.mustBeMember(), at, restriction });
  }

  private async redactStores(passage: Passage): Promise<number> {
    let rows = 0;
    for (const store of this.stores) rows += await store.redact(wordsOf(passage));
    return rows;
  }
}

const wordsOf = ({ pattern, slugPattern }: Passage): WordsToRedact => ({
  ...{ pattern, slugPattern, marker: REDACTED, slugMarker: REDACTED_SLUG },
});
