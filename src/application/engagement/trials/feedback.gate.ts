import { WrittenText } from '#domain/shared/written-text';
import { type Actor, isStaff } from '#domain/shared/actor';
import type { MemberCards } from '../../moderation/published/member-cards.api.ts';
import { type WordsApi, OF_THE_HOUSE } from '../../moderation/published/words.api.ts';
import type { TextRenderer } from '../../shared/text.ports.ts';

/** What testers tell the team passes here: nothing waits for a moderator, since nobody else reads it. */
export class FeedbackGate {
  constructor(
    private readonly words: WordsApi,
    private readonly cards: MemberCards,
    private readonly renderer: TextRenderer,
    private readonly baseUrl: string,
  ) {}

  /** Asked before the transaction. @throws InvalidValues beside each text */
  async pass(
    actor: Actor,
    { title, body }: { readonly title: string; readonly body: string },
    agreed: boolean,
  ): Promise<{ title: string; body: string; masked: boolean }> {
    const memberId = actor.mustBeMember();
    const card = (await this.cards.look([memberId])).get(memberId);
    const { texts, findings } = await this.words.judge({
      ...{ targetKind: 'trial-feedback', agreed, canWait: false },
      texts: [
        { field: 'title', name: 'title', text: title },
        { field: 'message', name: 'body', text: body },
      ],
      author: {
        ...{ memberId, isFirst: false, others: async () => [] },
        trust: isStaff(actor.role) ? OF_THE_HOUSE : (card?.trustLevel ?? 0),
      },
    });
    const masked = findings.some(({ action }) => action === 'mask');
    return { title: texts['title'] ?? title, body: texts['body'] ?? body, masked };
  }

  /** @throws InvalidValue beside the field */
  written(field: string, raw: string, limits: { readonly min: number; readonly max: number }): WrittenText {
    return WrittenText.of(field, raw, limits, (source) =>
      this.renderer.render(source, { baseUrl: this.baseUrl, trust: 'new' }),
    );
  }
}
