import type { PostId, TopicId } from '#domain/community/topics/ids';
import type { Topics } from '#domain/community/topics/topics.port';
import { monthsBefore } from '#domain/shared/months-before';
import type { ContestableDecisions } from '../../moderation/published/contestable-decisions.api.ts';
import type { OpenCases } from '../../moderation/published/open-cases.api.ts';
import { DELETED_KEPT_MONTHS } from '../../shared/deleted-kept.ts';
import { forgetInLots } from '../../shared/forgotten-lots.ts';
import type { Clock, Troubles, UnitOfWork } from '../../shared/ports.ts';
import type { PartedFiles } from '../files/parted-files.keeper.ts';
import type { DeletedWords, LongDeleted } from './deleted-words.port.ts';
import type { Erasures } from './erasures.port.ts';

/**
 * Every night: words that were deleted long enough ago go for good, with their former versions and pictures. Their place and
 * their address stay, as of whatever is gone. What is
 * hidden its author reads on, and it stays, unless they had deleted it themselves; what somebody still has to decide of waits for that.
 */
export class ForgetDeletedWords {
  constructor(
    private readonly deleted: DeletedWords,
    private readonly topics: Topics,
    private readonly erasures: Erasures,
    private readonly cases: OpenCases,
    private readonly contestable: ContestableDecisions,
    private readonly files: PartedFiles,
    private readonly clock: Clock,
    private readonly troubles: Troubles,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws where something stayed that was to go, once everything was tried */
  async execute(): Promise<void> {
    const at = this.clock.now();
    const before = monthsBefore(at, DELETED_KEPT_MONTHS);
    const repliesLeft = await this.walk(
      (after, most) => this.deleted.repliesBy(before, after, most),
      (one) => this.forgetReply(one, before, at),
    );
    const topicsLeft = await this.walk(
      (after, most) => this.deleted.topicsBy(before, after, most),
      (one) => this.forgetTopic(one, before, at),
    );
    const left = repliesLeft + topicsLeft;
    if (left > 0) throw new Error(`deleted words stayed in ${left} places`);
  }

  private walk(
    next: (after: LongDeleted | null, most: number) => Promise<readonly LongDeleted[]>,
    forget: (one: LongDeleted) => Promise<void>,
  ): Promise<number> {
    return forgetInLots({
      next,
      forget,
      holding: (decisions) => this.contestable.among(decisions, this.clock.now()),
      told: ({ postId }) => `the deleted words of ${postId} are forgotten later`,
      troubles: this.troubles,
    });
  }

  private async forgetReply({ postId }: LongDeleted, before: Date, at: Date): Promise<void> {
    const keys = await this.unitOfWork.run(async () => {
      const { topic, post } = await this.topics.getForChangeWith(postId);
      if (post.isPurged || !post.isGoneForAllSince(before)) return [];
      if (await this.areJudged([post.id])) return [];
      topic.forgetPost(post, at);
      return this.erasures.empty({ topicId: topic.id, postIds: [post.id], whole: false }, at);
    });
    await this.files.delete(keys);
  }

  /** It goes with all that stands in it, so whatever of that is judged holds all of it. */
  private async forgetTopic({ postId }: LongDeleted, before: Date, at: Date): Promise<void> {
    const keys = await this.unitOfWork.run(async () => {
      const { topic, post } = await this.topics.getForChangeWith(postId);
      if (topic.isPurged || !topic.isGoneForAllSince(before)) return [];
      const postIds = await this.erasures.postsOf(topic.id);
      if (await this.areJudged(postIds, [topic.id])) return [];
      topic.forget(post, at);
      return this.erasures.empty({ topicId: topic.id, postIds, whole: true }, at);
    });
    await this.files.delete(keys);
  }

  /**
   * Within a unit of work that holds their topic: who opens a case of one of them meanwhile is waited for, and that case found; who
   * comes later finds nothing to judge.
   */
  private async areJudged(postIds: readonly PostId[], topicIds: readonly TopicId[] = []): Promise<boolean> {
    await this.erasures.hold(postIds);
    if ((await this.cases.among('post', postIds)).size > 0) return true;
    return (await this.cases.among('topic', topicIds)).size > 0;
  }
}
