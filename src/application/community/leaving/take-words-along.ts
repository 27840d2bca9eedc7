import type { Readings } from '#domain/community/topics/readings';
import { Erasure } from '#domain/community/purges/erasure';
import type { Seals } from '#domain/community/official/seals.port';
import type { Post } from '#domain/community/topics/post';
import type { Topic } from '#domain/community/topics/topic';
import type { Topics } from '#domain/community/topics/topics.port';
import type { MemberId } from '#domain/shared/id';
import { lotsOf } from '#domain/shared/told-at-once';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { TextStore } from '../../shared/text-stores.ts';
import type { PartedFiles } from '../files/parted-files.keeper.ts';
import type { Erasures } from '../purges/erasures.port.ts';
import type { QuotesOfErased } from '../purges/quotes-of.erased.ts';
import type { Departure, Leaving } from '../../shared/departures.ts';
import type { LeftOpenings } from './left-openings.keeper.ts';
import type { LeftPost, LeftWordsBook } from './left-words.port.ts';

/** A decision took it away, or it waits for one: perhaps since it was looked for. */
const isJudged = (one: Topic | Post): boolean => one.awayFor !== null || one.isWaiting;

function goAlong(topic: Topic, post: Post): void {
  post.goAlong();
  if (post.isOpening) topic.goAlong();
}

/**
 * Who left wants nothing to stay of what they wrote in the forum. Copies and quotes go first, while the texts say what to look
 * for; then each text, so that what is interrupted goes on where it stopped. A question that others answered keeps its place.
 */
export class TakeWordsAlong implements Departure {
  constructor(
    private readonly book: LeftWordsBook,
    private readonly topics: Topics,
    private readonly seals: Seals,
    private readonly openings: LeftOpenings,
    private readonly erasures: Erasures,
    private readonly quotes: QuotesOfErased,
    private readonly readings: Readings,
    private readonly stores: readonly TextStore[],
    private readonly files: PartedFiles,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async of(memberId: MemberId, { words, spared }: Leaving): Promise<void> {
    if (words === 'keep') return;
    const judged = new Set(spared);
    const posts = (await this.book.postsOf(memberId)).filter(
      ({ postId, topicId, isOpening }) => !judged.has(postId) && !(isOpening && judged.has(topicId)),
    );
    for (const left of await this.book.keptOf(memberId, posts)) await this.keepAway(left);
    await this.takeQuotes(memberId, judged, posts);
    if (posts.length === 0) return;
    await this.unitOfWork.run(() => this.takeCopies(posts));
    for (const post of posts) await this.take(post, memberId);
  }

  /** What was decided of it, or waits, keeps its words for whoever judges; nobody else is to read them again. */
  private async keepAway({ postId }: LeftPost): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { topic, post } = await this.topics.getForChangeWith(postId);
      goAlong(topic, post);
    });
  }

  /** Of what others say, or are about to, only quotes go: their own words may be the same. */
  private async takeQuotes(
    memberId: MemberId,
    judged: ReadonlySet<string>,
    posts: readonly LeftPost[],
  ): Promise<void> {
    const messages = (await this.book.messagesOf(memberId)).filter((id) => !judged.has(id));
    const quoted = [...posts.map(({ postId }) => postId), ...messages];
    for (const lot of lotsOf(quoted))
      await this.unitOfWork.run(async () => {
        const erasure = Erasure.of(lot, [], this.readings);
        const p = { by: memberId, at: this.clock.now(), restriction: () => null };
        await this.quotes.take(lot, erasure, p);
        for (const { id, body } of await this.book.draftsNaming([], lot))
          await this.book.rewordDraft({ id, body: erasure.removedFrom(body) });
      });
  }

  private async takeCopies(posts: readonly LeftPost[]): Promise<void> {
    const postIds = posts.map(({ postId }) => postId);
    const topicIds = posts.flatMap(({ isOpening, topicId }) => (isOpening ? [topicId] : []));
    const ids = [...postIds, ...topicIds, ...(await this.erasures.openedOnce(postIds))];
    const erasure = Erasure.of(ids, await this.book.textsOf(postIds), this.readings);
    for (const store of this.stores) await store.erase(erasure);
  }

  private async take(left: LeftPost, memberId: MemberId): Promise<void> {
    const keys = await this.unitOfWork.run(async () => {
      const { topic, post } = await this.topics.getForChangeWith(left.postId);
      if (post.isPurged) return [];
      if (isJudged(post) || (post.isOpening && isJudged(topic))) {
        goAlong(topic, post);
        return [];
      }
      const at = this.clock.now();
      const erased = { topicId: topic.id, postIds: [post.id], whole: false };
      if (!post.isOpening) {
        topic.giveOut(post, { at, latestBeside: await this.topics.latestBeside(post) });
        await this.dropSeal(post.id, memberId, topic.id);
        return this.erasures.empty(erased, at);
      }
      if (await this.book.hasOthers(topic.id, memberId)) return this.openings.vacate(topic, post, at);
      if (!topic.isDeleted) topic.delete({ by: memberId, at, reason: null });
      topic.purge(post, { by: memberId, at, restriction: null, lost: [] });
      return this.erasures.empty({ ...erased, whole: true }, at);
    });
    await this.files.delete(keys);
  }

  private async dropSeal(
    postId: LeftPost['postId'],
    by: MemberId,
    topicId: LeftPost['topicId'],
  ): Promise<void> {
    const seal = await this.seals.standingOn(postId);
    if (!seal) return;
    seal.lift({ by, why: 'deleted', topicId, at: this.clock.now() });
    await this.seals.recountTopics([topicId]);
  }
}
