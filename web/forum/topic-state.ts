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
