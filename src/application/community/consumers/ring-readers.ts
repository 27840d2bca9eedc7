import type { Consumer, RealtimeChannel, ToldFact } from '../../shared/ports.ts';
import type { TopicAudiences } from './topic-audiences.port.ts';
import type { TopicFact } from '../published/community.facts.ts';
import type { AnswerSealedV1, SealLiftedV1, SealRisenV1 } from '../published/official.facts.ts';

type Told = TopicFact | AnswerSealedV1 | SealLiftedV1 | SealRisenV1;

/** Rings at those who have a topic open. What they may see of it they ask for themselves. */
export class RingReaders implements Consumer<Told> {
  constructor(
    private readonly audiences: TopicAudiences,
    private readonly channel: RealtimeChannel,
  ) {}

  async on(fact: Told): Promise<void> {
    await this.ring([fact]);
  }

  async onAll(told: readonly ToldFact<Told>[]): Promise<void> {
    await this.ring(told.map(({ fact }) => fact));
  }

  private async ring(facts: readonly Told[]): Promise<void> {
    const audiences = await this.audiences.of([...new Set(facts.flatMap(topicsOf))]);
    for (const fact of facts)
      for (const topicId of topicsOf(fact)) {
        const audience = audiences.get(topicId);
        if (audience !== undefined) this.channel.ring(`topic:${topicId}`, hintOf(fact), audience);
      }
  }
}

/** Where replies go from one topic to another, both are others than they were. */
const topicsOf = (fact: Told): readonly string[] =>
  fact.name === 'community.topic-changed.v1' && fact.otherTopicId !== null
    ? [fact.topicId, fact.otherTopicId]
    : [fact.topicId];

const hintOf = (fact: Told): Record<string, string | number> =>
  fact.name === 'community.answer-posted.v1' ? { position: fact.position } : {};
