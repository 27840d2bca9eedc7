import type { MemberId } from '#domain/shared/id';
import type { KeptPieces } from '../../moderation/published/kept-pieces.api.ts';
import { oneByOne } from '../../shared/one-by-one.ts';
import type { InPlaceOfWords, PersonStore } from '../../shared/person-stores.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { ClosedAccounts, Leaver } from './closed-accounts.port.ts';
import type { ErasureList } from './erasures.list.ts';
import type { Departure, TakingBack } from '../../shared/departures.ts';

/** How long the law makes a host keep who had an account: a year (décret 2021-1362, art. 5). */
export const CLOSED_KEPT_DAYS = 365;
const DAY_MS = 86_400_000;

/**
 * Every minute: nothing leads any more to those who left. What is interrupted is done again, and holds up nobody else: who is next is asked
 * after each, so that whoever leaves meanwhile does not wait for hundreds of accounts that nobody used. That they left is put among the
 * files first: a database that is put back must not bring them back.
 */
export class ForgetFormerMembers {
  constructor(
    private readonly closed: ClosedAccounts,
    private readonly list: ErasureList,
    private readonly waiting: readonly TakingBack[],
    private readonly departures: readonly Departure[],
    private readonly kept: KeptPieces,
    private readonly people: PersonStore,
    private readonly instead: InPlaceOfWords,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    await this.putInList(await this.closed.due(this.clock.now()));
    await oneByOne(this.leavers(), async (next) => {
      await this.putInList([next]);
      await this.forget(next);
    });
  }

  /** Each once, whatever becomes of them. */
  private async *leavers(): AsyncGenerator<Leaver> {
    const tried: MemberId[] = [];
    for (;;) {
      const next = await this.closed.next(this.clock.now(), tried);
      if (!next) return;
      tried.push(next.memberId);
      yield next;
    }
  }

  private putInList(leavers: readonly Leaver[]): Promise<void> {
    return this.list.add(
      leavers.map(({ memberId, words, why, leftAt }) => ({ memberId, words, why, at: leftAt.toISOString() })),
    );
  }

  /** Daily. @returns how many accounts nothing is kept of any more */
  async dropOld(): Promise<number> {
    await this.list.dropOld();
    return this.closed.dropClosedBefore(new Date(this.clock.now().getTime() - CLOSED_KEPT_DAYS * DAY_MS));
  }

  private async forget({ memberId, handles, words }: Leaver): Promise<void> {
    const back: string[] = [];
    for (const waiting of this.waiting) back.push(...(await waiting.of(memberId)));
    const spared = await this.sparedOf(memberId, back);
    for (const departure of this.departures) await departure.of(memberId, { handles, words, spared });
    await this.unitOfWork.run(async () => {
      const instead = words === 'erase' ? this.instead : null;
      await this.people.forget({
        memberId,
        handles,
        instead,
        // What the departures left in place stays, with what quotes it, also where nobody has to judge it any more.
        spared: async () => [...new Set([...spared, ...(await this.sparedOf(memberId, back))])],
      });
      await this.closed.forgotten(memberId, this.clock.now());
    });
  }

  /** What stays as evidence, as of now. */
  private async sparedOf(memberId: MemberId, takenBack: readonly string[]): Promise<readonly string[]> {
    return [...(await this.kept.of(memberId, takenBack)).keys()];
  }
}
