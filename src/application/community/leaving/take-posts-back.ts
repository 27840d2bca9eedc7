import type { Topics } from '#domain/community/topics/topics.port';
import type { MemberId } from '#domain/shared/id';
import type { TakingBack } from '../../shared/departures.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { LeftPost, LeftWordsBook } from './left-words.port.ts';

/** What who left wrote in the forum, and waits for a moderator, is taken back; a topic that others answered while it stood waits on. */
export class TakePostsBack implements TakingBack {
  constructor(
    private readonly book: LeftWordsBook,
    private readonly topics: Topics,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async of(memberId: MemberId): Promise<readonly string[]> {
    for (const left of await this.book.waitingOf(memberId)) await this.take(left);
    return this.book.takenBackOf(memberId);
  }

  private take({ postId }: LeftPost): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { topic, post } = await this.topics.getForChangeWith(postId);
      const waiting = post.isOpening && topic.isWaiting ? topic : post;
      if (!waiting.isWaiting || (waiting === topic && topic.state.replyCount > 0)) return;
      waiting.withdraw(this.clock.now());
    });
  }
}
