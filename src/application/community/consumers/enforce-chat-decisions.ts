import type { Messages } from '#domain/community/chat/chat.port';
import { knownId } from '#domain/shared/id';
import type { FallenDecisions } from '../../moderation/published/fallen-decisions.api.ts';
import type {
  DecisionEndedV1,
  DecisionMadeV1,
  DecisionOverturnedV1,
} from '../../moderation/published/moderation.facts.ts';
import { enforceOn, type JudgedPiece } from '../../moderation/published/judged-piece.ts';
import type { Clock, Consumer } from '../../shared/ports.ts';
import type { TextRenderer } from '../../shared/text.ports.ts';

type Told = DecisionMadeV1 | DecisionOverturnedV1 | DecisionEndedV1;

/**
 * Does to messages what Moderation decided, and undoes what it overturned and what is over. Each step looks at how things
 * stand, so running twice changes nothing. Whom a message is said to is told once others may read it.
 */
export class EnforceChatDecisions implements Consumer<Told> {
  constructor(
    private readonly messages: Messages,
    private readonly fallen: FallenDecisions,
    private readonly renderer: TextRenderer,
    private readonly baseUrl: string,
    private readonly clock: Clock,
  ) {}

  async on(fact: Told): Promise<void> {
    if (fact.targetKind !== 'chat-message') return;
    const { channel, message } = await this.messages.getForChange(knownId<'ChatMessage'>(fact.targetId));
    const at = this.clock.now();
    const { wasShown } = message;
    const { latestChange } = channel;
    const numbered = () => channel.nextChange();
    const piece: JudgedPiece = {
      takeAway: (decisionId, standing) => message.takeAway(decisionId, standing, numbered),
      waitUnder: (decisionId) => message.waitUnder(decisionId),
      bringBack: () => message.bringBack(numbered),
      undo: (decisionId) => message.undo(decisionId, numbered),
      unsay: (decisionId) => message.unsay(decisionId, numbered),
    };
    await enforceOn(piece, fact, this.fallen);
    if (channel.latestChange > latestChange) {
      await this.messages.quoteAnew(message.id, channel);
      channel.tellReaders(at);
    }
    if (!wasShown && message.isInSight) channel.introduce(message, this.mentionsIn(message.text), at);
  }

  /** Whom it names, known or not: who is called so is asked when they are told. */
  private mentionsIn(words: string): readonly string[] {
    return this.renderer.render(words, { baseUrl: this.baseUrl, trust: 'new', mentions: () => true })
      .mentions;
  }
}
