import { WrittenText } from '#domain/shared/written-text';
import { type Actor, isStaff } from '#domain/shared/actor';
import { type ArrivingTexts, SENT_AROUND } from '../../community/published/arriving-texts.api.ts';
import type { MemberCards } from '../../moderation/published/member-cards.api.ts';
import { type WordsApi, OF_THE_HOUSE } from '../../moderation/published/words.api.ts';
import type { TextRenderer } from '../../shared/text.ports.ts';

/** The team alone reads it: nobody's first words wait, and nobody is counted who was asked to tell all they met with. */
const FEEDBACK = { kind: 'trial-feedback', isCounted: false, asks: SENT_AROUND };

export interface PassedFeedback {
  readonly title: string;
  readonly body: string;
  readonly masked: boolean;
  /** As the rules of words read it. */
  readonly folded: string;
  readonly links: readonly string[];
}

/** What testers tell the team passes here: nothing waits for a moderator, since nobody else reads it. */
export class FeedbackGate {
  constructor(
    private readonly words: WordsApi,
    private readonly cards: MemberCards,
    private readonly renderer: TextRenderer,
    private readonly arrivals: ArrivingTexts,
    private readonly baseUrl: string,
  ) {}

  /** Asked before the transaction. @throws InvalidValues beside each text, InvalidValue beside `body` for too many links */
  async pass(
    actor: Actor,
    { title, body }: { readonly title: string; readonly body: string },
    agreed: boolean,
  ): Promise<PassedFeedback> {
    const memberId = actor.mustBeMember();
    const card = (await this.cards.look([memberId])).get(memberId);
    const { texts, folded, findings } = await this.words.judge({
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
    const kept = { title: texts['title'] ?? title, body: texts['body'] ?? body };
    const { links } = this.renderer.render(kept.body, { baseUrl: this.baseUrl, trust: 'new' });
    const writer = { memberId, role: actor.role };
    await this.arrivals.admit({ kind: FEEDBACK, writer, links, isEdit: false, field: 'body' });
    return { ...kept, masked, links, folded: folded['body'] ?? '' };
  }

  /** First in the transaction that writes it. @throws InvalidValue beside `body` for what is sent around */
  async arrive(
    { folded, links }: PassedFeedback,
    { actor, ...text }: { readonly actor: Actor; readonly id: string; readonly at: Date },
  ): Promise<void> {
    const writer = { memberId: actor.mustBeMember(), role: actor.role };
    const said = { ...text, kind: FEEDBACK, writer, folded, links, isEdit: false, field: 'body' };
    await this.arrivals.mustStand({ ...said, elsewhere: () => Promise.resolve(0) });
  }

  /** @throws InvalidValue beside the field */
  written(field: string, raw: string, limits: { readonly min: number; readonly max: number }): WrittenText {
    return WrittenText.of(field, raw, limits, (source) =>
      this.renderer.render(source, { baseUrl: this.baseUrl, trust: 'new' }),
    );
  }
}
