import { type Actor, RANK, type Role } from '../../shared/actor.ts';
import { InvalidValue } from '../../shared/domain-error.ts';
import type { MemberId } from '../../shared/id.ts';
import { JudgeOutranked, NotAnotherJudge } from '../appeals/appeal.ts';
import { ReviewRule } from './review.errors.ts';

/** A claim that is not renewed lapses after so many minutes. */
const CLAIM_MINUTES = 30;

/** Who may decide of a case, who has it in hand until when, and whom it is meant for. */
export class Judges {
  private constructor(
    readonly claimedBy: MemberId | null,
    readonly claimedUntil: Date | null,
    readonly assignedTo: MemberId | null,
    /** Who has a part in it, and so does not decide of it. */
    readonly barred: readonly MemberId[],
    /** Of which rank at least they are, by `RANK`. */
    readonly leastRank: number,
  ) {}

  static of(p: { barred?: readonly MemberId[]; leastRank?: number }): Judges {
    return new Judges(null, null, null, p.barred ?? [], p.leastRank ?? 0);
  }

  /** Who holds it now. */
  holderAt(at: Date): MemberId | null {
    return this.claimedUntil !== null && this.claimedUntil > at ? this.claimedBy : null;
  }

  isClaimedBy(memberId: MemberId): boolean {
    return this.claimedBy === memberId;
  }

  /** @throws NotAnotherJudge, JudgeOutranked */
  mustInclude(actor: Actor): void {
    if (this.barred.includes(actor.mustBeMember())) throw new NotAnotherJudge();
    if (RANK[actor.role] < this.leastRank) throw new JudgeOutranked();
  }

  /** @throws ReviewRule `moderation.claimed-by-another` */
  mustBeFreeFor(memberId: MemberId, at: Date): void {
    const holder = this.holderAt(at);
    if (holder !== null && holder !== memberId) throw new ReviewRule('moderation.claimed-by-another');
  }

  claimed(memberId: MemberId, at: Date): Judges {
    return this.but({
      claimedBy: memberId,
      claimedUntil: new Date(at.getTime() + CLAIM_MINUTES * 60_000),
    });
  }

  released(): Judges {
    return this.but({ claimedBy: null, claimedUntil: null });
  }

  /** @throws InvalidValue beside `to` for who has a part in it or is of too low a rank */
  assigned(to: MemberId | null, role: string | null | undefined): Judges {
    if (to !== null && this.barred.includes(to)) throw new InvalidValue('to', 'moderation.not-another-judge');
    if (to !== null && (RANK[role as Role] ?? Infinity) < this.leastRank)
      throw new InvalidValue('to', 'moderation.judge-outranked');
    return this.but({ assignedTo: to });
  }

  /** Who has it in hand already gives it back. */
  without(members: readonly MemberId[]): Judges {
    const barred = [...new Set([...this.barred, ...members])];
    const holds = this.claimedBy !== null && members.includes(this.claimedBy);
    const isMeant = this.assignedTo !== null && members.includes(this.assignedTo);
    return (holds ? this.released() : this).but({ barred, ...(isMeant && { assignedTo: null }) });
  }

  /** Who of these has a part in it. */
  barredOf(members: readonly string[]): readonly MemberId[] {
    return this.barred.filter((one) => members.includes(one));
  }

  /** Nobody else is there. */
  with(members: readonly string[], isOfAnyRank: boolean): Judges {
    return this.but({
      barred: this.barred.filter((one) => !members.includes(one)),
      ...(isOfAnyRank && { leastRank: 0 }),
    });
  }

  private but(
    change: Partial<Pick<Judges, 'claimedBy' | 'claimedUntil' | 'assignedTo' | 'barred' | 'leastRank'>>,
  ): Judges {
    const { claimedBy, claimedUntil, assignedTo, barred, leastRank } = { ...this, ...change };
    return new Judges(claimedBy, claimedUntil, assignedTo, barred, leastRank);
  }
}
