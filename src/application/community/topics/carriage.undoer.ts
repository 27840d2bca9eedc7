import { isWithin } from '#domain/community/categories/audience';
import type { Categories } from '#domain/community/categories/categories.port';
import type { Category, CategoryId } from '#domain/community/categories/category';
import type { Seals } from '#domain/community/official/seals.port';
import type { Topic } from '#domain/community/topics/topic';
import type { Posts, Topics } from '#domain/community/topics/topics.port';
import type { AnsweredQuestions } from '../official/answered-questions.keeper.ts';
import type { Follows } from './follows.port.ts';
import type { Undone } from './undone.ts';

/** Takes messages back to the topic that a merge, a split or a move took them from, as long as nothing else became of them. */
export class CarriageUndoer {
  constructor(
    private readonly categories: Categories,
    private readonly topics: Topics,
    private readonly posts: Posts,
    private readonly follows: Follows,
    private readonly seals: Seals,
    private readonly answered: AnsweredQuestions,
  ) {}

  /**
   * @param topic what was merged or split off, or where the first of what was moved stands now
   * @returns whether all is as before it; null where the decision took nothing along
   */
  async undo(topic: Topic, undone: Undone): Promise<boolean | null> {
    const otherId = topic.carriedFor(undone.decisionId);
    if (otherId === null) return this.sendBack(undone);
    const other = await this.topics.getForChange(otherId);
    const isBack = topic.isMergedInto(other)
      ? await this.part(topic, other, undone)
      : await this.join(topic, other, undone);
    await this.review([topic, other], undone);
    return isBack;
  }

  /** What was moved stands where it was, each reply that nothing else took away since; the others are not led back there. */
  private async sendBack(undone: Undone): Promise<boolean | null> {
    const moved = await this.posts.movedBy(undone.decisionId);
    if (moved.length === 0) return null;
    const ways = moved.flatMap((post) => post.keptHereBy(undone.decisionId) ?? []);
    let back = 0;
    for (const [from, to] of new Map(ways.map((way) => [way.from, way.to]))) {
      const [topic, home] = await this.topics.getPairForChange(to, from);
      const [posts, others] = [await this.posts.ofTopic(to), await this.posts.ofTopic(from)];
      back += topic.returnReplies(home, posts, { ...undone, others });
      await this.posts.settleHomes(home.id, undone.decisionId);
      await this.review([topic, home], undone);
    }
    for (const post of moved) post.forgetMove(undone.decisionId);
    return back === moved.length;
  }

  private async review(topics: readonly Topic[], { at }: Undone): Promise<void> {
    await this.seals.recountTopics(topics.map(({ id }) => id));
    for (const { id } of topics) await this.answered.review(id, at);
  }

  /** What was merged is a topic of its own again. Those who wrote in it watch it, as they did. */
  private async part(topic: Topic, other: Topic, undone: Undone): Promise<boolean> {
    const posts = await this.posts.ofTopic(other.id);
    const parting = other.partWith(topic, posts, undone);
    if (!parting) return false;
    await this.topics.takeOver(topic, other, parting);
    await this.posts.settleHomes(topic.id, undone.decisionId);
    for (const author of new Set(parting.back.map(({ authorId }) => authorId)))
      await this.follows.watchUnlessSet(author, topic.id, undone.at);
    return parting.isWhole;
  }

  /**
   * What was split off stands again in the topic that it came from. Where somebody wrote in it since it stays by itself, but where that
   * one is read if others read it now.
   */
  private async join(topic: Topic, other: Topic, undone: Undone): Promise<boolean> {
    const [posts, others] = [await this.posts.ofTopic(topic.id), await this.posts.ofTopic(other.id)];
    if (!other.mayTakeBack(topic, posts)) {
      await this.close(topic, other, undone);
      return false;
    }
    await this.topics.redirectDuplicates(topic.id, other.id);
    await this.topics.carryOver(topic, other, topic.placesBefore);
    other.takeBack(topic, posts, { ...undone, others });
    await this.posts.settleHomes(other.id, undone.decisionId);
    return true;
  }

  /** Nobody reads on, or again, by the decision that split it off: where another one moved it since, that one leads back past it. */
  private async close(topic: Topic, other: Topic, undone: Undone): Promise<void> {
    const way = topic.wayBackToSplit;
    if (topic.opensWhatItTook(other)) topic.moveBack(await this.placeOf(other.category), undone);
    else if (way !== null && !isWithin((await this.placeOf(way)).audienceOfTopics, other.visibleFor))
      topic.leadBackTo(other);
  }

  /** What stood in a category that went into another one since stands there. */
  private async placeOf(category: CategoryId): Promise<Category> {
    return this.categories.getForPlacing(await this.categories.whereItLeads(category));
  }
}
