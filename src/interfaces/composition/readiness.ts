import { setTimeout as sleep } from 'node:timers/promises';

/** Whoever asked so lately hears before the next request that none is to be sent any more. */
const ASKED_LATELY_MS = 60_000;

/** Whether this process is to be sent requests, as `/readyz` says it. */
export class Readiness {
  private askedAt = -Infinity;
  private leaves = false;

  /** @param answers whether a request would be answered */
  constructor(
    private readonly answers: () => Promise<boolean>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  async isReady(): Promise<boolean> {
    this.askedAt = this.now();
    return !this.leaves && (await this.answers());
  }

  /** Says no from now on, and goes on serving until whoever asks has heard it; where nobody asks, nobody is waited for. */
  async leave(seconds: number): Promise<void> {
    this.leaves = true;
    if (this.now() - this.askedAt < ASKED_LATELY_MS) await sleep(seconds * 1000);
  }
}
