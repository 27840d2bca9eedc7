import type { Messages } from '#domain/community/chat/chat.port';
import type { MessageId } from '#domain/community/chat/ids';
import type { FallenDecisions } from '../../moderation/published/fallen-decisions.api.ts';
import type {
  DecisionEndedV1,
  DecisionMadeV1,
  DecisionOverturnedV1,
} from '../../moderation/published/moderation.facts.ts';
import type { Clock, Consumer } from '../../shared/ports.ts';

type Told = DecisionMadeV1 | DecisionOverturnedV1 | DecisionEndedV1;

const TAKES_AWAY: Readonly<Record<string, 'held' | 'hidden' | 'deleted'>> = {
  hold: 'held',
  hide: 'hidden',
  delete: 'deleted',
};
const BRINGS_BACK: readonly string[] = ['restore', 'approve'];

/**
 * Does to messages what Moderation decided, and undoes what it overturned and what is over. Each step looks at how things
 * stand, so running twice changes nothing but the number of a change.
 */
export class EnforceChatDecisions implements Consumer<Told> {
  constructor(
    private readonly messages: Messages,
    private readonly fallen: FallenDecisions,
    private readonly clock: Clock,
  ) {}

  async on(fact: Told): Promise<void> {
    if (fact.targetKind !== 'chat-message') return;
    const { channel, message } = await this.messages.getForChange(fact.targetId as MessageId);
    const change = channel.nextChange();
    channel.tellReaders(this.clock.now());
    if (fact.name !== 'moderation.decision-made.v1') return message.undo(fact.decisionId, change);
    const standing = TAKES_AWAY[fact.action];
    if (standing && !(await this.fallen.has(fact.decisionId)))
      message.takeAway(fact.decisionId, standing, change);
    else if (BRINGS_BACK.includes(fact.action)) message.bringBack(change);
  }
}
