import { mustBeAnother } from '#domain/engagement/points/grant';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { BoardBars } from './board-bars.port.ts';

/** Lets a member back into the rankings. Asked twice, the second time changes nothing. */
export class ReadmitToBoards {
  constructor(
    private readonly bars: BoardBars,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws NotAllowed, NotToOneself */
  async execute({ actor, memberId }: { readonly actor: Actor; readonly memberId: MemberId }): Promise<void> {
    const by = actor.mustBeMember();
    await this.acts.run(
      { actor, action: 'boards.readmit', object: { kind: 'member', id: memberId } },
      async () => {
        actor.mustBeAllowed('engagement.manage');
        mustBeAnother(by, memberId);
      },
      () => this.bars.readmit(memberId),
    );
  }
}
