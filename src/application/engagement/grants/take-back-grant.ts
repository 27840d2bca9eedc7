import { actOfGrant, GRANT_LIMITS, type GrantId, mustBeAnother } from '#domain/engagement/points/grant';
import { GrantNotFound } from '#domain/engagement/points/points.errors';
import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { LedgerKeeper } from '../points/ledger.keeper.ts';
import type { GrantBook } from './grant-book.port.ts';

interface TakeBackGrantCommand {
  readonly actor: Actor;
  readonly id: GrantId;
  readonly reason: string;
}

/** Takes back what was given by hand, once: both lines stay in the ledger. */
export class TakeBackGrant {
  constructor(
    private readonly book: GrantBook,
    private readonly keeper: LedgerKeeper,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, NotToOneself, GrantNotFound, InvalidValue beside `reason` */
  async execute({ actor, id, reason }: TakeBackGrantCommand): Promise<void> {
    const by = actor.mustBeMember();
    await this.acts.run(
      { actor, action: 'points.take-back', object: { kind: 'grant', id }, details: { reason } },
      async () => {
        actor.mustBeAllowed('engagement.manage');
        const grant = await this.book.get(id);
        if (!grant) throw new GrantNotFound();
        mustBeAnother(by, grant.memberId);
        return { grant, reason: boundedText('reason', reason, GRANT_LIMITS.reason) };
      },
      async (judged) => {
        const at = this.clock.now();
        if (!(await this.book.takeBack({ id, by, at, reason: judged.reason }))) throw new GrantNotFound();
        await this.keeper.keep([actOfGrant(judged.grant, { factId: this.ids.next(), by, at })]);
      },
    );
  }
}
