import { setTimeout as sleep } from 'node:timers/promises';
import { within } from '#infrastructure/platform/jobs/within';

const ANSWER_MS = 2000;
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

/** Whether what is asked answers soon. @param tell why it does not, once until it does */
export function answering(
  ask: () => Promise<unknown>,
  tell: (why: unknown) => void,
  patienceMs = ANSWER_MS,
): () => Promise<boolean> {
  let isSilent = false;
  return async () => {
    try {
      await within(patienceMs, 'being ready', ask());
      isSilent = false;
    } catch (why) {
      if (!isSilent) tell(why);
      isSilent = true;
    }
    return !isSilent;
  };
}
