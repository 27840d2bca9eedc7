import type { SegmentId } from '#domain/community/segments/segment';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Segments } from './segments.port.ts';

/** Forgets a set; what was sent to it stays as it was sent, and what asks those who were in it asks them. */
export class RemoveSegment {
  constructor(
    private readonly segments: Segments,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws NotAllowed, SegmentNotFound */
  async execute({ actor, id }: { readonly actor: Actor; readonly id: SegmentId }): Promise<void> {
    await this.acts.run(
      { actor, action: 'segment.remove', object: { kind: 'segment', id } },
      async () => actor.mustBeAllowed('segment.manage'),
      () => this.segments.remove(id),
    );
  }
}
