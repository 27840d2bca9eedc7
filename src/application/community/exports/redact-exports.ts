import type { Clock } from '../../shared/ports.ts';
import { MadeOfTexts } from '../../shared/text-stores.ts';
import type { Exports } from './exports.port.ts';

/**
 * An export holds what stood in the forum when it was made: whether the words are in it cannot be told without reading all of
 * it, so that every one goes that could be fetched or is being made. Whoever asked sees that nothing comes of it, and asks again.
 * Files go within the hour, once this stands: a deleted file would not come back with what is undone.
 */
export class RedactExports extends MadeOfTexts {
  constructor(
    private readonly exports: Exports,
    private readonly clock: Clock,
  ) {
    super();
  }

  async erase(): Promise<void> {
    await this.exports.refuseAll(this.clock.now());
  }
}
