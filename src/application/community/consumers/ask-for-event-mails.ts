import type { LetterWrittenV1 } from '../../events/published/events.facts.ts';
import type { Consumer, JobQueue } from '../../shared/ports.ts';
import { SEND_EVENT_MAIL } from '../letters/event-mail.job.ts';

/** Those who registered to an event get what its organisers wrote: one mail each, one job per mail. */
export class AskForEventMails implements Consumer<LetterWrittenV1> {
  constructor(private readonly jobs: JobQueue) {}

  async on({ letterId, memberIds }: LetterWrittenV1): Promise<void> {
    for (const memberId of memberIds)
      await this.jobs.enqueue(
        SEND_EVENT_MAIL,
        { letterId, memberId },
        { dedupeKey: `${SEND_EVENT_MAIL}.${letterId}.${memberId}` },
      );
  }
}
