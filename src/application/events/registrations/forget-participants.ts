import type { GatheringId } from '#domain/events/gatherings/ids';
import { monthsBefore } from '#domain/shared/months-before';
import { oneByOne } from '../../shared/one-by-one.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

/** Events that have been over for a while, and who came to them. */
export interface PastParticipants {
  /** Events that ended before and still lead to somebody, the oldest first. */
  stillNamed(before: Date): Promise<readonly GatheringId[]>;
  /**
   * Who came, followed, asked, voted and raised a hand is nobody's to know any more; how many did stays known.
   * @returns whether there was anybody; some at a time, so that it is asked until there is nobody
   */
  forgetSome(id: GatheringId): Promise<boolean>;
}

export const PARTICIPANTS_KEPT_MONTHS = 3;

/**
 * Takes names off the registrations to events that have been over for three months, and off what was asked in them. Some thousands of rows
 * in a transaction: what is interrupted goes on where it stopped, and one large event holds up no other. Their points for having come are
 * their own to read, and stay in their ledger until their account ends.
 */
export class ForgetParticipants {
  constructor(
    private readonly participants: PastParticipants,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    const before = monthsBefore(this.clock.now(), PARTICIPANTS_KEPT_MONTHS);
    await oneByOne(await this.participants.stillNamed(before), async (id) => {
      while (await this.unitOfWork.run(() => this.participants.forgetSome(id)));
    });
  }
}
