import type { Clock } from '../../shared/ports.ts';
import type { FragmentCleaner } from '../../shared/text.ports.ts';
import type { FragmentFailure, FragmentSource, RemoteFragments } from './fragments.port.ts';

/** Asks other sites for their piece of a page, and keeps the last that was good. */
export class RemoteFrames {
  constructor(
    private readonly source: FragmentSource,
    private readonly cleaner: FragmentCleaner,
    private readonly kept: RemoteFragments,
    private readonly clock: Clock,
  ) {}

  /** @returns why nothing new could be shown; null where what is kept is what the other site says now */
  async renew(url: string, etag: string | null = null): Promise<FragmentFailure | null> {
    const answer = await this.source.fetch(url, etag);
    const at = this.clock.now();
    if (answer !== 'unchanged' && 'html' in answer) {
      const { html } = this.cleaner.clean(answer.html, url);
      if (html !== '') {
        await this.kept.keep(url, { html, etag: answer.etag }, at);
        return null;
      }
    }
    const failure = answer === 'unchanged' ? null : 'html' in answer ? 'empty' : answer.failure;
    await this.kept.note(url, failure, at);
    return failure;
  }
}
