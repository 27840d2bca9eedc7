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
import type { AnsweredQuestions } from '../official/answered-questions.keeper.ts';
import type { BodyComposer } from './body.composer.ts';
import type { OthersWords } from './others-words.policy.ts';
import type { PassagePlace, PassagePlaces, Passages } from './passages.port.ts';
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

/** What more people say than that is no secret, but a word that everybody uses. */
export const MOST_AUTHORS = 100;
/** So many posts and titles are redacted at once; the rest waits for the next time. */
export const AT_ONCE = 100;

/** What an earlier stroke of it leaves. */
export interface Redacted {
  readonly done: number;
  /** Within reach, for the next time. */
  readonly left: number;
  /** It also stands in words that only somebody of a higher rank, or of another category, redacts. */
  readonly isBeyondReach: boolean;
}

/** Of all places those that this actor may redact, and the others. */
interface Reach {
  readonly within: PassagePlaces;
  readonly beyond: readonly PassagePlace[];
}

interface Redaction {
  readonly passage: Passage;
  readonly actor: Actor;
  readonly at: Date;
  readonly reason: string | null;
  readonly ground: string | null | undefined;
}

/**
 * Takes a passage out of everything that was ever kept of it: the post, its former versions, whatever quotes it, titles
 * and addresses, and every store that is registered. Each stroke in one transaction; nothing of it can be undone. Whoever
 * repeats a passage cannot keep it there: copies go stroke by stroke, and what somebody of rank says holds up no other.
 */
export class RedactPassage {
  constructor(
    private readonly topics: Topics,
    private readonly passages: Passages,
    private readonly words: OthersWords,
    private readonly seals: Seals,
    private readonly answered: AnsweredQuestions,
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

  /** Where the passage stands as far as they may read, before anything is done. @throws as `execute` does, but for the reason */
  async look({ actor, postId, passage }: Pick<RedactPassageCommand, 'actor' | 'postId' | 'passage'>) {
    const judged = Passage.of(passage);
    return this.unitOfWork.run(async () => {
      await this.hold(actor, postId);
      const { within, beyond } = await this.reach(actor, judged);
      const known = <Place extends PassagePlace>(places: readonly Place[]) =>
        places.filter(({ audience }) => actor.sees(audience)).length;
      return { posts: known(within.posts), titles: known(within.topics), beyond: known(beyond) };
    });
  }

  /**
   * @throws InvalidValue beside `passage`: found nowhere; beside `reason`: repeats the passage;
   *   TopicRule `community.passage-too-common`: of those who do not take content away for good;
   *   PassageOfRank: nothing of it is theirs to redact
   */
  async execute(command: RedactPassageCommand): Promise<Redacted> {
    const by = command.actor.mustBeMember();
    const passage = Passage.of(command.passage);
    const reason = judgedReason(command.reason, true);
    if (reason !== null && passage.isIn(reason))
      throw new InvalidValue('reason', 'community.reason-repeats-passage');
    return this.unitOfWork.run(async () => {
      const { actor, postId, ground } = command;
      await this.hold(actor, postId);
      const at = this.clock.now();
      const { within, beyond } = await this.reach(actor, passage);
      const places = { posts: within.posts.slice(0, AT_ONCE), topics: within.topics.slice(0, AT_ONCE) };
      const redaction = { passage, actor, at, reason, ground };
      await this.redactTitles(places, redaction);
      await this.redactPosts(places, redaction);
      for (const id of questionsOf(places)) await this.answered.review(id, at);
      const { rows, kept } = await this.redactStores(actor, passage);
      const [posts, titles] = [places.posts.length, places.topics.length];
      const done = posts + titles;
      if (done + rows === 0) {
        if (kept + beyond.filter(({ audience }) => actor.sees(audience)).length > 0)
          throw new PassageOfRank();
        throw new InvalidValue('passage', 'community.passage-not-there');
      }
      const left = within.posts.length + within.topics.length - done;
      const object = { objectKind: 'post', objectId: postId, outcome: 'done' } as const;
      const details = { posts, titles, rows, left, beyond: beyond.length + kept };
      await this.audit.write({ at, actorId: by, action: 'post.redact', ...object, details });
      return { done, left, isBeyondReach: details.beyond > 0 };
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

  private async reach(actor: Actor, passage: Passage): Promise<Reach> {
    const most = actor.may('post.purge') ? Number.MAX_SAFE_INTEGER : MOST_AUTHORS;
    const places = await this.passages.placesOf(passage, most);
    if (!places) throw new TopicRule('community.passage-too-common', { max: MOST_AUTHORS });
    const authors = [...places.posts, ...places.topics].map(({ authorId }) => authorId);
    const beyondReach = await this.beyondReach(actor, authors);
    const reached = ({ authorId, categoryId }: PassagePlace) =>
      !beyondReach.has(authorId) && actor.may('post.redact', categoryId);
    const within = { posts: places.posts.filter(reached), topics: places.topics.filter(reached) };
    const beyond = [...places.posts, ...places.topics].filter((place) => !reached(place));
    return { within, beyond };
  }

  /** Whose words this actor leaves as they are. */
  private async beyondReach(actor: Actor, authors: readonly string[]): Promise<Set<string>> {
    const beyond = new Set<string>();
    for (const author of new Set(authors as readonly MemberId[]))
      if (!mayRedactWordsOf(actor, author, await this.words.roleOf(author))) beyond.add(author);
    return beyond;
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

  private async redactStores(actor: Actor, passage: Passage): Promise<{ rows: number; kept: number }> {
    let [rows, kept] = [0, 0];
    for (const store of this.stores) {
      const words = wordsOf(passage);
      const beyond = await this.beyondReach(actor, await store.authorsOf(words));
      rows += await store.redact(words, [...beyond]);
      kept += beyond.size;
    }
    return { rows, kept };
  }
}

/** Topics whose title or opening post held the passage. */
const questionsOf = ({ posts, topics }: PassagePlaces): ReadonlySet<TopicId> =>
  new Set([...topics, ...posts.filter(({ isOpening }) => isOpening)].map(({ topicId }) => topicId));

const wordsOf = ({ pattern, slugPattern }: Passage): WordsToRedact => ({
  ...{ pattern, slugPattern, marker: REDACTED, slugMarker: REDACTED_SLUG },
});
