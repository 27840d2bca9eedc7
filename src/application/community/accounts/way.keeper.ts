import { WAY_ON, wayOn } from '#domain/community/accounts/way-on';
import type { MemberId } from '#domain/shared/id';
import type { WaysOn } from './ways-on.port.ts';

/** Where whoever waits for a mail was going: kept with their account, since the mail may be opened on another device. */
export class WayKeeper {
  constructor(private readonly ways: WaysOn) {}

  /**
   * What says of no page leaves what was kept before: who only asks for the mail again still goes where they went. Inside a unit of work.
   * @param onward as it was sent
   */
  async keep(memberId: MemberId, onward: string | undefined, at: Date): Promise<void> {
    const path = wayOn(onward);
    if (path !== null) await this.ways.keep(memberId, path, new Date(at.getTime() + WAY_ON.lifetime));
  }

  /** Each way is gone once. Inside a unit of work. */
  take(memberId: MemberId, at: Date): Promise<string | null> {
    return this.ways.take(memberId, at);
  }
}
