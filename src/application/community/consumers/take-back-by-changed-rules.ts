import type { Consumer, JobQueue } from '../../shared/ports.ts';
import type { ProviderRulesChangedV1 } from '../../site/published/site.facts.ts';
import { TAKE_BACK_PROVIDED } from '../sign-on/provided.jobs.ts';

/** A rule that is gone gives nothing any more, to nobody: not only from the next time on that each of them comes in. */
export class TakeBackByChangedRules implements Consumer<ProviderRulesChangedV1> {
  constructor(private readonly jobs: JobQueue) {}

  on({ providerId }: ProviderRulesChangedV1): Promise<void> {
    return this.jobs.enqueue(TAKE_BACK_PROVIDED, { providerId, because: 'rules' });
  }
}
