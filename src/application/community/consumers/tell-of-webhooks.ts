import { knownId } from '#domain/shared/id';
import type { WebhookGivenUpV1 } from '../../site/published/site.facts.ts';
import type { Consumer, JobQueue } from '../../shared/ports.ts';
import { SEND_ACCOUNT_MAIL } from '../accounts/account.letters.ts';

/** Whoever answers for a machine is written to when nothing is sent to it any more. */
export class TellOfWebhooks implements Consumer<WebhookGivenUpV1> {
  constructor(private readonly jobs: JobQueue) {}

  async on({ memberId }: WebhookGivenUpV1, { factId }: { factId: string }): Promise<void> {
    await this.jobs.enqueue(
      SEND_ACCOUNT_MAIL,
      { letter: 'webhook-given-up', memberId: knownId<'Member'>(memberId) },
      { dedupeKey: `${SEND_ACCOUNT_MAIL}.${factId}` },
    );
  }
}
