import type { ChannelView, MessageView } from './chat-view.ts';

export interface SharedChangesAsked {
  readonly channelId: string;
  /** The audience under which the readers were let in. */
  readonly circle: string;
  /** The last change that was told. */
  readonly since: number;
  /** Ids of the members who are there. */
  readonly present: readonly string[];
}

/** A message with those of the members present who see it otherwise than the rest. */
interface SharedMessage {
  readonly message: MessageView;
  /** Who keeps its author at a distance, or whom it answers, and who reacted to it. */
  readonly apart: readonly string[];
}

/** What changed, as everybody who may read the channel sees it. */
export interface SharedChanges {
  readonly channel: Pick<ChannelView, 'id' | 'slug' | 'kind' | 'locked' | 'running' | 'eventAudience'>;
  readonly items: readonly SharedMessage[];
  /** Number of the last change among them. */
  readonly change: number;
}

export interface SharedChangesQuery {
  /**
   * Asked once for all who are there.
   * @returns null where nothing can be told to them all: nothing is new, it is too much for one letter, or some of it is
   * there for its author or for nobody alone
   */
  execute(asked: SharedChangesAsked): Promise<SharedChanges | null>;
  /** The audience and the latest change of each of these channels. */
  latest(channelIds: readonly string[]): Promise<readonly LatestChange[]>;
}

export interface LatestChange {
  readonly channelId: string;
  readonly audience: string;
  readonly change: number;
}
