import type { Consumer, RealtimeChannel } from '../../shared/ports.ts';
import type { AnswerSealedV1, SealLiftedV1, TopicFact } from '../published/community.facts.ts';

type Told = TopicFact | AnswerSealedV1 | SealLiftedV1;

/** Rings at those who have a topic open. What they may see of it they ask for themselves. */
export class RingReaders implements Consumer<Told> {
  constructor(private readonly channel: RealtimeChannel) {}

  async on(fact: Told): Promise<void> {
    const hint: Record<string, string | number> =
      fact.name === 'community.answer-posted.v1' ? { position: fact.position } : {};
    this.channel.ring(`topic:${fact.topicId}`, hint);
  }
}
