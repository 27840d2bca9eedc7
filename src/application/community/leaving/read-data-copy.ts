import type { Actor } from '#domain/shared/actor';
import { type Day, parisDay } from '#domain/shared/day';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { Clock, Throttle } from '../../shared/ports.ts';
import type { DataCopies } from './data-copies.port.ts';
import type { DataCopyFiles } from './data-copy.files.ts';
import { copyExpiry, FETCHES, isOver, NoDataCopy } from './data-copy.rules.ts';

/** How far the copy has come that a member asked for. */
export interface DataCopyState {
  readonly askedAt: Date;
  readonly done: number;
  readonly total: number;
  readonly bytes: number;
  readonly isReady: boolean;
  readonly until: Date;
}

/** A member looks at the copy of their data that they asked for, and fetches it. */
export class ReadDataCopy {
  constructor(
    private readonly copies: DataCopies,
    private readonly files: DataCopyFiles,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  /** @returns null where there is none @throws SignInNeeded */
  async state(actor: Actor): Promise<DataCopyState | null> {
    const copy = await this.copies.ofMember(actor.mustBeMember());
    if (!copy || isOver(copy, this.clock.now())) return null;
    const { askedAt, done, total, bytes } = copy;
    return { askedAt, done, total, bytes, isReady: copy.readyAt !== null, until: copyExpiry(copy) };
  }

  /** @returns the day in Paris on which it was made, and it @throws IdentityNotConfirmed, NoDataCopy, NotAllowed, SignInNeeded, TooManyTries */
  async execute(p: {
    actor: Actor;
    session: { readonly confirmedAt: Date } | null;
  }): Promise<{ readonly day: Day; readonly bytes: number; readonly pieces: AsyncIterable<Uint8Array> }> {
    const memberId = p.actor.mustBeMember();
    p.actor.mustBeAllowed('account.manage-self');
    const now = this.clock.now();
    mustBeFresh(p.session, now);
    const copy = await this.copies.ofMember(memberId);
    if (!copy?.readyAt || isOver(copy, now)) throw new NoDataCopy();
    await this.throttle.hit(FETCHES, copy.id);
    return { day: parisDay(copy.readyAt), bytes: copy.bytes, pieces: this.files.read(copy) };
  }
}
