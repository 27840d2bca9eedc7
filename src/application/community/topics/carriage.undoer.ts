import type { Seals } from '#domain/community/official/seals.port';
import type { Topic } from '#domain/community/topics/topic';
import type { Posts, Topics } from '#domain/community/topics/topics.port';
import type { AnsweredQuestions } from '../official/answered-questions.keeper.ts';
import type { Follows } from './follows.port.ts';
import type { Undone } from './undone.ts';

/** Takes messages back to the topic that a merge, a split or a move took them from, as long as nothing else became of them. */
export class CarriageUndoer {
  constructor(
    private readonly topics: Topics,
    private readonly posts: Posts,
    private readonly follows: Follows,
    private readonly seals: Seals,
    private readonly answered: AnsweredQuestions,
  ) {}

  /**
   * @param topic what was merged, or split off, or took replies in
   * @returns whether all is as before it
   */
  async undo(topic: Topic, undone: Undone): Promise<boolean> {
    const otherId = topic.carriedFor(undone.decisionId);
    if (otherId === null) return false;
    const other = await this.topics.getForChange(otherId);
    const isBack = topic.hasTakenInFor(undone.decisionId)
      ? await this.sendBack(topic, other, undone)
      : topic.isMergedInto(other)
        ? await this.part(topic, other, undone)
        : await this.join(topic, other, undone);
    await this.seals.recountTopics([topic.id, other.id]);
    for (const { id } of [topic, other]) await this.answered.review(id, undone.at);
    return isBack;
  }

  /** What was moved here stands again in the topic that it came from. */
  private async sendBack(topic: Topic, other: Topic, undone: Undone): Promise<boolean> {
    const [posts, others] = [await this.posts.ofTopic(topic.id), await this.posts.ofTopic(other.id)];
    return topic.returnReplies(other, posts, { ...undone, others });
  }

  /** What was merged is a topic of its own again. Those who wrote in it watch it, as they did. */
  private async part(topic: Topic, other: Topic, undone: Undone): Promise<boolean> {
    const posts = await this.posts.ofTopic(other.id);
    const parting = other.partWith(topic, posts, undone);
    if (!parting) return false;
    await this.topics.takeOver(topic, other, parting);
    for (const author of new Set(parting.back.map(({ authorId }) => authorId)))
      await this.follows.watchUnlessSet(author, topic.id, undone.at);
    return parting.isWhole;
  }

  /** What was split off stands again in the topic that it came from. */
  private async join(topic: Topic, other: Topic, undone: Undone): Promise<boolean> {
    const [posts, others] = [await this.posts.ofTopic(topic.id), await this.posts.ofTopic(other.id)];
    if (!other.mayTakeBack(topic, posts)) return false;
    await this.topics.redirectDuplicates(topic.id, other.id);
    await this.topics.carryOver(topic, other);
    other.takeBack(topic, posts, { ...undone, others });
    return true;
  }
}
