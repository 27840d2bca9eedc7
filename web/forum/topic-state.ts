import type { OfficialState } from '#application/community/official/official-view';
import type { TopicState } from '../ui/state-mark.tsx';

/** How far a topic has come, in the one mark that lists and asides show. */
export function topicState(topic: {
  official: OfficialState;
  kind: string;
  solved: boolean;
  replyCount: number;
  status: string;
}): TopicState {
  if (topic.official !== 'none') return topic.official === 'authored' ? 'official' : topic.official;
  if (topic.solved) return 'accepted';
  if (topic.status === 'closed') return 'closed';
  return topic.replyCount === 0 && topic.kind === 'question' ? 'none' : 'open';
}

/** Every state, for scripts that mark what they are told of. */
export const TOPIC_STATES = Object.keys({
  none: true,
  open: true,
  accepted: true,
  validated: true,
  official: true,
  overdue: true,
  closed: true,
} satisfies Record<TopicState, true>) as readonly TopicState[];
