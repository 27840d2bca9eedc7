import type { Fact } from '../../shared/aggregate-root.ts';
import type { ChannelId } from './ids.ts';

/** Something of a channel is not what its readers saw last. */
export class ChannelChanged implements Fact {
  readonly name = 'channel-changed';
  constructor(
    readonly at: Date,
    readonly channelId: ChannelId,
    /** Who may know of it. */
    readonly audience: string,
    /** Number of the latest change. */
    readonly change: number,
  ) {}
}
