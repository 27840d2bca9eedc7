import type { PostId } from '#domain/community/topics/post';
import type { Posts, Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import { NOTE_LIMITS } from '../limits.ts';
import type { Bookmarks } from './follows.port.ts';
import { TopicRule } from '#domain/community/topics/topic.errors';
import { mustKnowPost } from './topic-access.policy.ts';
import type { WriteLimit } from './write-limit.policy.ts';

interface KeepBookmarkCommand {
  readonly actor: Actor;
  readonly postId: PostId;
  readonly note: string;
}

/** Keeps a post at hand, with a note to oneself. Kept again, it takes the new note. */
export class KeepBookmark {
  constructor(
    private readonly topics: Topics,
    private readonly posts: Posts,
    private readonly bookmarks: Bookmarks,
    private readonly limit: WriteLimit,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: KeepBookmarkCommand): Promise<void> {
    const member = command.actor.mustBeMember();
    const note = boundedText('note', command.note, NOTE_LIMITS);
    await this.limit.countMark(command.actor);
    await this.unitOfWork.run(async () => {
      const post = await this.posts.get(command.postId);
      const topic = await this.topics.get(post.topic);
      mustKnowPost({ topic, post }, command.actor);
      command.actor.mustBeAllowed('bookmark.keep', topic.category);
      if (post.isDeleted && !command.actor.may('topic.read-deleted', topic.category))
        throw new TopicRule('community.post-deleted');
      await this.bookmarks.keep(member, post.id, note, this.clock.now());
    });
  }
}
