import { WAY_ON, type WayId, wayOn } from '#domain/community/accounts/way-on';
import type { MemberId } from '#domain/shared/id';
import type { Ids } from '../../shared/ports.ts';
import type { WaysOn } from './ways-on.port.ts';

/**
 * Where whoever waits for a mail was going: kept here, since the mail may be opened on another device. Anybody may ask for a mail of
 * anybody: a way belongs to the one letter that was asked for with it, and no letter leads where somebody else was going.
 */
export class WayKeeper {
  constructor(
    private readonly ways: WaysOn,
    private readonly ids: Ids,
  ) {}

  /** Of who makes the account, and shows its password before they are led anywhere. Inside a unit of work. @param onward as it was sent */
  async keepOfSignUp(memberId: MemberId, onward: string | undefined, at: Date): Promise<void> {
    await this.keep(memberId, onward, { isOfSignUp: true, at });
  }

  /** Of who asks for one letter. Inside a unit of work. @returns what binds it to the letter; null for no page */
  keepOfLetter(memberId: MemberId, onward: string | undefined, at: Date): Promise<WayId | null> {
    return this.keep(memberId, onward, { isOfSignUp: false, at });
  }

  /** Of the letter that was followed; all that is kept for them is gone with it. Inside a unit of work. */
  async take(memberId: MemberId, ofLetter: WayId | null, at: Date): Promise<string | null> {
    const kept = await this.ways.takeAll(memberId, at);
    return kept.find(({ id }) => id === ofLetter)?.path ?? null;
  }

  /** The same of who showed the password of the sign-up: a letter without a way of its own leads where they were going then. */
  async takeOrOfSignUp(memberId: MemberId, ofLetter: WayId | null, at: Date): Promise<string | null> {
    const kept = await this.ways.takeAll(memberId, at);
    const isIt = ({ id, isOfSignUp }: (typeof kept)[number]) =>
      ofLetter === null ? isOfSignUp : id === ofLetter;
    return kept.find(isIt)?.path ?? null;
  }

  private async keep(
    memberId: MemberId,
    onward: string | undefined,
    { isOfSignUp, at }: { readonly isOfSignUp: boolean; readonly at: Date },
  ): Promise<WayId | null> {
    const path = wayOn(onward);
    if (path === null) return null;
    const id = this.ids.next<WayId>();
    await this.ways.keep(memberId, { id, path, isOfSignUp }, new Date(at.getTime() + WAY_ON.lifetime));
    return id;
  }
}
