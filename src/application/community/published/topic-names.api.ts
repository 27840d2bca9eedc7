import { token } from '../../shared/token.ts';

/** What a topic is called, and where it stands. */
export interface TopicName {
  readonly id: string;
  readonly number: number;
  readonly slug: string;
  readonly title: string;
}

/** Names of topics, as far as the asker may know of them. */
export interface TopicNames {
  /** @param audiences of whoever asks; topics that are not theirs to know, or were taken away, are left out */
  of(audiences: readonly string[], topicIds: readonly string[]): Promise<ReadonlyMap<string, TopicName>>;
}

export const TOPIC_NAMES = token<TopicNames>('TopicNames');
