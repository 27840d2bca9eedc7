import type { PostId } from '#domain/community/topics/post';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import { mustKnow } from './topic-access.policy.ts';
import { mustBeAllowedOnTopic } from './topic-rights.policy.ts';

export interface WithdrawAcceptanceCommand {
  readonly actor: Actor;
  readonly postId: PostId;
}

export class WithdrawAcceptance {
  constructor(
    private readonly topics: Topics,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: WithdrawAcceptanceCommand): Promise<void> {
    const by = command.actor.mustBeMember();
    await this.unitOfWork.run(async () => {
      const { topic, post } = await this.topics.getForChangeWith(command.postId);
      mustKnow(topic, command.actor);
      const at = this.clock.now();
      mustBeAllowedOnTopic('accept', command.actor, topic.state, at);
      topic.withdrawAcceptance(post, by, at);
    });
  }
}
