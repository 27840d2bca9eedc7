import { lossBy } from '#domain/engagement/badges/loss';
import { type Act, keyOf } from '#domain/engagement/points/act';
import { bookedBy, linesFor } from '#domain/engagement/points/ledger';
import { askedOnTop, isCredit, linesOnTop } from '#domain/engagement/points/on-top';
import type { RuleBook } from '#domain/engagement/points/rule-book';
import type { MemberId } from '#domain/shared/id';
import type { BadgeKeeper } from '../badges/badge.keeper.ts';
import type { Ledger } from './ledger.port.ts';

/** So many credits are booked one by one; of more, everything is read once. */
const FEW = 50;

const idOf = (act: Act): string => `${act.factId} ${keyOf(act)}`;

/** Records acts and books what follows from them, once however often they are told and whoever else is at it. */
export class LedgerKeeper {
  constructor(
    private readonly ledger: Ledger,
    private readonly badges: BadgeKeeper,
  ) {}

  /**
   * Inside a unit of work, before anything is read on which acts depend: nobody else books to these members until it ends. Whoever
   * holds some and is to hold others later names them all at once, for they are taken in one order.
   */
  hold(memberIds: readonly MemberId[]): Promise<void> {
    return this.ledger.hold(memberIds);
  }

  /** Inside a unit of work. @returns the acts that were new */
  async keep(acts: readonly Act[]): Promise<readonly Act[]> {
    if (acts.length === 0) return [];
    const concerned = await this.ledger.concernedBy(acts);
    await this.ledger.hold(concerned);
    const rules = await this.ledger.rules();
    if (acts.length > FEW || !acts.every(isCredit)) return this.together(acts, rules);
    const recorded: Act[] = [];
    for (const act of acts) recorded.push(...(await this.onTop(act, rules)));
    return recorded;
  }

  /** What comes on top of everything else is worth the same whatever came before, but for what caps hold for. */
  private async onTop(act: Act, rules: RuleBook): Promise<readonly Act[]> {
    const [recorded] = await this.ledger.record([act]);
    if (!recorded) return [];
    const asked = askedOnTop(recorded, rules);
    const soFar = asked && (await this.ledger.soFar(asked));
    if (!soFar) {
      await this.bookAnew([recorded], rules);
      return [recorded];
    }
    await this.ledger.write(linesOnTop(asked, rules, soFar));
    if (await this.badges.mayBring(recorded))
      await this.badges.keepAndTell(await this.ledger.accounts([recorded.memberId]), () => null);
    return [recorded];
  }

  private async together(acts: readonly Act[], rules: RuleBook): Promise<readonly Act[]> {
    const recorded = await this.ledger.record(acts);
    if (recorded.length > 0) await this.bookAnew(recorded, rules);
    return recorded;
  }

  /** From everything that was ever told of whom these acts concern. */
  private async bookAnew(recorded: readonly Act[], rules: RuleBook): Promise<void> {
    const concerned = await this.ledger.concernedBy(recorded);
    const isNew = new Set(recorded.map(idOf));
    const accounts = await this.ledger.accounts(concerned);
    const lines = accounts.flatMap(({ memberId, acts: all, lastLines }) =>
      linesFor(memberId, {
        known: all.filter((act) => !isNew.has(idOf(act))),
        fresh: all.filter((act) => isNew.has(idOf(act))),
        booked: bookedBy(lastLines),
        rules,
      }),
    );
    await this.ledger.write(lines);
    await this.badges.keepAndTell(accounts, (memberId) =>
      lossBy(recorded.filter((act) => act.memberId === memberId)),
    );
  }
}
