import type { PostId } from '#domain/community/topics/post';
import type { Actor } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { Bookmarks } from './follows.port.ts';

interface RemoveBookmarkCommand {
  readonly actor: Actor;
  readonly postId: PostId;
}

/** Also of a post that its member may no longer read. */
export class RemoveBookmark {
  constructor(
    private readonly bookmarks: Bookmarks,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: RemoveBookmarkCommand): Promise<void> {
    const member = command.actor.mustBeMember();
    command.actor.mustBeAllowed('bookmark.keep');
    await this.unitOfWork.run(() => this.bookmarks.remove(member, command.postId));
  }
}
