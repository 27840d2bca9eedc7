import type { SegmentId } from '#domain/community/segments/segment';
import { oneByOne } from '../../shared/one-by-one.ts';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { Rolls } from './rolls.port.ts';

/**
 * Every hour: who came into a segment comes onto the rolls that follow it, who left it leaves them. Each segment by itself: what is asked of
 * one holds up nobody who votes by the rolls of another.
 */
export class FollowSegments {
  constructor(
    private readonly rolls: Rolls,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    await oneByOne(await this.rolls.followed(), (segment) => this.follow(segment));
  }

  follow(segment: SegmentId): Promise<void> {
    return this.unitOfWork.run(() => this.rolls.follow(segment));
  }
}
