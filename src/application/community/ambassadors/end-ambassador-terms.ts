import {
  AMBASSADOR_TERMS,
  type AmbassadorshipId,
  dueOf,
  endedService,
  takenBackInvitation,
} from '#domain/community/ambassadors/ambassadorship';
import { addDays, type Day, parisDay } from '#domain/shared/day';
import { knownId } from '#domain/shared/id';
import type { AmbassadorRole } from '../../moderation/published/ambassador-role.api.ts';
import { oneByOne } from '../../shared/one-by-one.ts';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { Invitations } from '../invitations/invitations.port.ts';
import type { AmbassadorTeller } from './ambassador.news.ts';
import type { Ambassadorships } from './ambassadors.port.ts';

const AT_ONCE = 200;

/**
 * Every morning: whose term is nearly over is told so, once; whose term is over is a member like others; an invitation
 * that nobody answered lapses. One that fails holds up no other. Run again, it stays done.
 */
export class EndAmbassadorTerms {
  constructor(
    private readonly book: Ambassadorships,
    private readonly role: AmbassadorRole,
    private readonly invitations: Invitations,
    private readonly teller: AmbassadorTeller,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    await oneByOne(await this.due(parisDay(this.clock.now())), (id) => this.one(id));
  }

  private async due(today: Day): Promise<readonly AmbassadorshipId[]> {
    const asked = {
      endedBefore: today,
      warnedUntil: addDays(today, AMBASSADOR_TERMS.warnedDays),
      invitedBefore: addDays(today, -AMBASSADOR_TERMS.answeredDays),
    };
    const all: AmbassadorshipId[] = [];
    for (let last = AT_ONCE; last === AT_ONCE;) {
      const more = await this.book.due(asked, { except: all, limit: AT_ONCE });
      all.push(...more);
      last = more.length;
    }
    return all;
  }

  private async one(id: AmbassadorshipId): Promise<void> {
    const done = await this.unitOfWork.run(async () => {
      const at = this.clock.now();
      const one = await this.book.forChange(id);
      const due = one && dueOf(one, parisDay(at));
      if (!due) return null;
      const told = { cause: this.ids.next(), at };
      if (due === 'warn') {
        const warned = { ...one, warnedAt: at };
        await this.book.save(warned);
        return { memberId: one.memberId, ring: await this.teller.tell(warned, 'ending', told) };
      }
      if (due === 'lapse') {
        await this.book.save(takenBackInvitation(one, at));
        return null;
      }
      const over = endedService(one, { why: 'term', at });
      await this.book.save(over);
      await this.role.end({ memberId: one.memberId, by: null, reason: 'ambassador.term' });
      if (one.linkId !== null) await this.invitations.close(knownId<'Invitation'>(one.linkId), at);
      return { memberId: one.memberId, ring: await this.teller.tell(over, 'ended', told) };
    });
    if (!done) return;
    this.role.settle(done.memberId);
    done.ring();
  }
}
