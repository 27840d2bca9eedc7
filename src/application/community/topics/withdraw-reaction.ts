import type { PostId } from '#domain/community/topics/post';
import type { ReactionKind } from '#domain/community/topics/reaction';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { Marks } from './marks.port.ts';
import { mustKnowPost } from './topic-access.policy.ts';
import type { WriteLimit } from './write-limit.policy.ts';

interface WithdrawReactionCommand {
  readonly actor: Actor;
  readonly postId: PostId;
  readonly kind: ReactionKind;
}

export class WithdrawReaction {
  constructor(
    private readonly topics: Topics,
    private readonly marks: Marks,
    private readonly limit: WriteLimit,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: WithdrawReactionCommand): Promise<void> {
    const by = command.actor.mustBeMember();
    await this.limit.countMark(command.actor);
    await this.unitOfWork.run(async () => {
      const { topic, post } = await this.topics.getForChangeWith(command.postId);
      mustKnowPost({ topic, post }, command.actor);
      command.actor.mustBeAllowed('post.react', topic.category);
      post.mustTakeReactionOf(by);
      const at = this.clock.now();
      if (await this.marks.removeReaction(post.id, by, command.kind))
        post.tellReactionWithdrawn(command.kind, by, at);
    });
  }
}
