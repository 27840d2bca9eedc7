import type { Consumer, RealtimeChannel, ToldFact } from '../../shared/ports.ts';
import { ringTold } from '../notifications/member.channel.ts';
import type { Notifications } from '../notifications/notifications.port.ts';
import type {
  AnswerAcceptedV1,
  AnswerPostedV1,
  PostDeletedV1,
  TopicChangedV1,
  TopicOpenedV1,
} from '../published/community.facts.ts';

type Told = TopicOpenedV1 | AnswerPostedV1 | AnswerAcceptedV1 | PostDeletedV1 | TopicChangedV1;

/** Tells members of what concerns them: once per member and fact, so running twice tells nobody twice. */
export class NotifyFollowers implements Consumer<Told> {
  constructor(
    private readonly notifications: Notifications,
    private readonly channel: RealtimeChannel,
  ) {}

  on(fact: Told, { factId }: { readonly factId: string }): Promise<void> {
    return this.onAll([{ fact, factId }]);
  }

  async onAll(facts: readonly ToldFact<Told>[]): Promise<void> {
    const told = [
      await this.notifications.tellOfTopics(
        named('community.topic-opened.v1', facts).map((fact) => ({ ...fact, postId: fact.openingPostId })),
      ),
      await this.notifications.tellOfAnswers(named('community.answer-posted.v1', facts)),
      await this.notifications.tellOfAcceptances(named('community.answer-accepted.v1', facts)),
      await this.notifications.tellOfDepartures(
        named('community.topic-changed.v1', facts).flatMap(
          ({ change, by, topicId, otherTopicId, ...fact }) =>
            change === 'split' && by !== null && otherTopicId !== null
              ? [{ ...fact, by, topicId: otherTopicId, fromTopicId: topicId }]
              : [],
        ),
      ),
      await this.notifications.tellOfLostChoices(named('community.post-deleted.v1', facts)),
      await this.notifications.tellOfRemovals([
        ...named('community.post-deleted.v1', facts),
        ...named('community.topic-changed.v1', facts)
          .filter(({ change }) => change === 'deleted')
          .map((fact) => ({ ...fact, postId: null })),
      ]),
    ].flat();
    ringTold(this.channel, told);
  }
}

const named = <Name extends Told['name']>(name: Name, facts: readonly ToldFact<Told>[]) =>
  facts.flatMap(({ fact, factId: cause }) =>
    fact.name === name ? [{ ...(fact as Extract<Told, { name: Name }>), cause }] : [],
  );
