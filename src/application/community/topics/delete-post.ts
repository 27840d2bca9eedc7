import type { PostId } from '#domain/community/topics/post';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import { judgedReason, mustKnow } from './topic-access.policy.ts';
import { mustBeAllowedOnPost } from './topic-rights.policy.ts';

export interface DeletePostCommand {
  readonly actor: Actor;
  readonly postId: PostId;
  readonly reason: string | null;
}

/** Out of sight, not out of the database. Who deletes the words of another says why. */
export class DeletePost {
  constructor(
    private readonly topics: Topics,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: DeletePostCommand): Promise<void> {
    const by = command.actor.mustBeMember();
    await this.unitOfWork.run(async () => {
      const { topic, post } = await this.topics.getForChangeWith(command.postId);
      mustKnow(topic, command.actor);
      mustBeAllowedOnPost('delete', command.actor, post.state, topic.category);
      const reason = judgedReason(command.reason, !command.actor.is(post.authorId));
      const latestBeside = await this.topics.latestBeside(post);
      topic.deletePost(post, { by, reason, at: this.clock.now(), latestBeside });
    });
  }
}
