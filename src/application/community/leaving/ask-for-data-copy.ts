import type { Actor } from '#domain/shared/actor';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { Clock, Ids, JobQueue, Throttle, ThrottleRule, UnitOfWork } from '../../shared/ports.ts';
import type { DataCopies, DataCopyId } from './data-copies.port.ts';
import { isOver, jobOf, MAKE_DATA_COPY } from './data-copy.rules.ts';

const PER_MEMBER: ThrottleRule = { name: 'ask-for-data-copy', limit: 5, windowSeconds: 24 * 3600 };

/**
 * A member asks for a copy of everything that is theirs or about them (RGPD, art. 15 and 20). The former one is for nobody any more, and its
 * files go within the hour: deleted before this stands, they would not come back with what is undone.
 */
export class AskForDataCopy {
  constructor(
    private readonly copies: DataCopies,
    private readonly jobs: JobQueue,
    private readonly throttle: Throttle,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Nothing happens while one is being made. @throws IdentityNotConfirmed, TooManyTries, NotAllowed, SignInNeeded */
  async execute(p: { actor: Actor; session: { readonly confirmedAt: Date } | null }): Promise<void> {
    const memberId = p.actor.mustBeMember();
    p.actor.mustBeAllowed('account.manage-self');
    const askedAt = this.clock.now();
    mustBeFresh(p.session, askedAt);
    const former = await this.copies.ofMember(memberId);
    if (former && !former.readyAt && !isOver(former, askedAt)) return;
    await this.throttle.hit(PER_MEMBER, memberId);
    const id = this.ids.next<DataCopyId>();
    await this.unitOfWork.run(async () => {
      await this.copies.hold();
      if (former) await this.copies.refuse(former.id, askedAt);
      await this.copies.start({ id, memberId, askedAt });
    });
    await this.jobs.soon(MAKE_DATA_COPY, ...jobOf(id));
  }
}
