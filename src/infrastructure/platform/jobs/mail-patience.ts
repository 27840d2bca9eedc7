import { NotHandedOver } from '#application/shared/letter.ports';
import { type Patience, putOff } from './put-off.ts';
import type { BullJob } from './queue-backend.ts';

export interface PatienceWithMail extends Patience {
  /** A server that took none is left alone so long: mails that come up meanwhile do not each wait for it in vain. */
  readonly restMs: number;
}

/** A mail server may be away for a night. */
export const PATIENCE_WITH_MAIL: PatienceWithMail = {
  firstPauseMs: 5000,
  longestPauseMs: 5 * 60_000,
  giveUpMs: 24 * 60 * 60_000,
  restMs: 15_000,
};

/**
 * Keeps mails back that the mail server did not take and may take later, or for which nothing could be read: none of their tries is used up. What it never will
 * take, what cannot be put together, and failures of which nobody knows whether the mail left, go the way of any job.
 */
export class MailPatience {
  private restsUntil = 0;
  private refusal: NotHandedOver | null = null;

  constructor(
    private readonly patience: PatienceWithMail,
    private readonly onKeptBack: (job: BullJob, why: NotHandedOver) => void,
  ) {}

  /** @throws {DelayedError} by which BullMQ knows that the job was put off */
  async send(job: BullJob, send: () => Promise<void>): Promise<void> {
    const { refusal } = this;
    if (refusal && Date.now() < this.restsUntil) return this.keepBack(job, refusal);
    try {
      await send();
    } catch (error) {
      if (!(error instanceof NotHandedOver) || error.forGood || error.isUnmade) throw error;
      if (error.takesNone) this.rest(error);
      await this.keepBack(job, error, () => this.onKeptBack(job, error));
    }
  }

  private rest(refusal: NotHandedOver): void {
    this.refusal = refusal;
    this.restsUntil = Date.now() + this.patience.restMs;
  }

  private async keepBack(job: BullJob, why: NotHandedOver, tell = () => {}): Promise<void> {
    const isPutOff = await putOff(job, this.patience);
    if (!isPutOff) throw why;
    tell();
    throw isPutOff;
  }
}
