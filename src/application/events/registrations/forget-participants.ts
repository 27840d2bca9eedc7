import { monthsBefore } from '#domain/shared/months-before';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

/** Events that have been over for a while, and who came to them. */
export interface PastParticipants {
  /** Who came, followed, asked, voted and raised a hand is not kept here any more; how many did is. */
  forgetBefore(at: Date): Promise<void>;
}

export const PARTICIPANTS_KEPT_MONTHS = 3;

/**
 * Takes names off the registrations to events that have been over for three months, and off what was asked in them. Their points
 * for having come are their own to read, and stay in their ledger until their account ends.
 */
export class ForgetParticipants {
  constructor(
    private readonly participants: PastParticipants,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    const before = monthsBefore(this.clock.now(), PARTICIPANTS_KEPT_MONTHS);
    await this.unitOfWork.run(() => this.participants.forgetBefore(before));
  }
}
