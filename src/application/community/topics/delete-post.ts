import type { PostId } from '#domain/community/topics/post';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import { judgedReason, mustBeAllowedAs, mustKnow } from './topic-access.policy.ts';

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
      const rights = { own: 'post.delete-own', any: 'post.delete-any' } as const;
      const isOwn = mustBeAllowedAs(command.actor, post.authorId, rights, topic.category);
      const reason = judgedReason(command.reason, !isOwn);
      topic.deletePost(post, { by, reason, at: this.clock.now() });
    });
  }
}
