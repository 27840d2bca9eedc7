import type { Seals } from '#domain/community/official/seals.port';
import type { TopicId } from '#domain/community/topics/topic';

/** What the organisation answered: its seals vouch for an answer to that question and to no other. */
export class AnsweredQuestions {
  constructor(private readonly seals: Seals) {}

  /** Within the transaction of whatever may have changed the title or the opening post of a topic, or the topic of a reply. */
  async review(topicId: TopicId, at: Date): Promise<void> {
    const seals = await this.seals.standingIn(topicId);
    if (seals.length === 0) return;
    const question = await this.seals.questionOf(topicId);
    const others = seals.filter((seal) => seal.reviewIfAsked(question, at));
    if (others.length > 0) await this.seals.recountTopics([topicId]);
  }
}
