import type { RemoteFragments } from './fragments.port.ts';
import type { RemoteFrames } from './remote.frames.ts';

/** Asks each site whose head or foot is shown whether it has changed. Where one does not answer, what it said last stays. */
export class RenewFragments {
  constructor(
    private readonly kept: RemoteFragments,
    private readonly frames: RemoteFrames,
  ) {}

  /** @returns how many addresses gave nothing that can be shown */
  async execute(): Promise<number> {
    await this.kept.forgetOthers();
    let failed = 0;
    for (const { url, etag } of await this.kept.wanted()) if (await this.frames.renew(url, etag)) failed += 1;
    return failed;
  }
}
