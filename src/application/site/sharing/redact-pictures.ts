import type { Clock, FileStore } from '../../shared/ports.ts';
import { MadeOfTexts } from '../../shared/text-stores.ts';
import type { PaintedPictures } from './painted-pictures.port.ts';

const BATCH = 200;

/**
 * A picture holds a title as drawn letters, also a title of former days: which one cannot be told, so all of them go and are
 * painted again where they are still asked for.
 */
export class RedactPictures extends MadeOfTexts {
  constructor(
    private readonly painted: PaintedPictures,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {
    super();
  }

  async erase(): Promise<void> {
    const until = new Date(this.clock.now().getTime() + 60_000);
    for (let forgotten = BATCH; forgotten === BATCH;) {
      const keys = await this.painted.forgetBefore(until, BATCH, []);
      for (const key of keys) await this.files.delete(key);
      forgotten = keys.length;
    }
  }
}
