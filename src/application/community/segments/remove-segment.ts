import type { SegmentId } from '#domain/community/segments/segment';
import type { Actor } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { Segments } from './segments.port.ts';

/** Forgets a set; what was sent to it stays as it was sent, and what asks those who were in it asks them. */
export class RemoveSegment {
  constructor(
    private readonly segments: Segments,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NotAllowed, SegmentNotFound */
  async execute({ actor, id }: { readonly actor: Actor; readonly id: SegmentId }): Promise<void> {
    actor.mustBeAllowed('segment.manage');
    await this.unitOfWork.run(() => this.segments.remove(id));
  }
}
