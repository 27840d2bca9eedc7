import type { PostId } from '#domain/community/topics/ids';
import { FORMER_MEMBER } from '#domain/shared/former-member';
import { oneByOne } from '../../shared/one-by-one.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { TracesOfErased } from '../purges/traces-of.erased.ts';
import type { LeftTraces } from './left-traces.port.ts';

/**
 * Every minute: what a topic said that came back without it goes from quotes and copies as well. Each is a transaction of its own, and is
 * done again where it failed; one that fails holds up no other.
 */
export class TakeLeftTraces {
  constructor(
    private readonly left: LeftTraces,
    private readonly traces: TracesOfErased,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    await oneByOne(await this.left.due(), (postId) => this.take(postId));
  }

  private async take(postId: PostId): Promise<void> {
    await this.unitOfWork.run(async () => {
      const trace = await this.left.getForChange(postId);
      if (!trace) return;
      const gone = { ids: [postId, trace.topicId], texts: trace.texts };
      const by = FORMER_MEMBER;
      await this.traces.take(gone, { by, at: this.clock.now(), restriction: () => null });
      await this.left.done(postId);
    });
  }
}
