import { DelayedError } from 'bullmq';
import { NotHandedOver } from '#application/shared/letter.ports';
import type { BullJob } from './queue-backend.ts';

export interface PatienceWithMail {
  /** After the first try; doubled for each one after, up to `longestPauseMs`, and up to half as long again at random. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** So long a mail is kept back at least, before it is tried as any job and then parked. */
  readonly giveUpMs: number;
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
    if (this.keptBackMs(job.attemptsStarted) > this.patience.giveUpMs) throw why;
    const pauseMs = Math.round(this.pauseMs(job.attemptsStarted) * (1 + Math.random() / 2));
    await job.moveToDelayed(Date.now() + pauseMs, job.token);
    tell();
    throw new DelayedError();
  }

  /** @param starts of the job, this one with them */
  private pauseMs(starts: number): number {
    const { firstPauseMs, longestPauseMs } = this.patience;
    return Math.min(longestPauseMs, firstPauseMs * 2 ** (starts - 1));
  }

  /** Of all pauses before this start, at least. */
  private keptBackMs(starts: number): number {
    return Array.from({ length: starts - 1 }, (_, start) => this.pauseMs(start + 1)).reduce(
      (sum, pause) => sum + pause,
      0,
    );
  }
}
