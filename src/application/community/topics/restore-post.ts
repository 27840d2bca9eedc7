import type { PostId } from '#domain/community/topics/post';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { OthersWords } from './others-words.policy.ts';
import { mustKnowPost } from './topic-access.policy.ts';
import { mustNotUndoHigher } from './rank-over-words.policy.ts';
import { mustBeAllowedOnPost } from './topic-rights.policy.ts';

interface RestorePostCommand {
  readonly actor: Actor;
  readonly postId: PostId;
}

/** Authors bring back what they deleted themselves, not what somebody else deleted. */
export class RestorePost {
  constructor(
    private readonly topics: Topics,
    private readonly words: OthersWords,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: RestorePostCommand): Promise<void> {
    const by = command.actor.mustBeMember();
    await this.unitOfWork.run(async () => {
      const { topic, post } = await this.topics.getForChangeWith(command.postId);
      mustKnowPost({ topic, post }, command.actor);
      mustBeAllowedOnPost('restore', command.actor, post.state, topic.category);
      mustNotUndoHigher(command.actor, await this.words.roleOfWhoever(post.takenAwayBy));
      topic.restorePost(post, { by, at: this.clock.now() });
    });
  }
}
