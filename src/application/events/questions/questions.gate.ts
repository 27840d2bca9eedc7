import { type Actor, isStaff } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { WordFinding } from '#domain/shared/word-finding';
import { questionText } from '#domain/events/questions/question';
import type { MemberCards } from '../../moderation/published/member-cards.api.ts';
import { type WordsApi, type WordsFinding, OF_THE_HOUSE } from '../../moderation/published/words.api.ts';

/** What members asked of late in any session. */
export interface AskedLately {
  by(member: MemberId, hours: number): Promise<readonly string[]>;
}

/** What an author is to be told of a question that was taken. */
export type QuestionTold = 'masked' | 'resources';

const LONGEST = 80;
const LOOKED_AT: readonly string[] = ['flag', 'resources'];

/**
 * Questions pass here before they are kept: the words by Moderation. None waits for a moderator, since the session would be
 * over by then: what would wait elsewhere is refused at once, with why, and can be asked otherwise.
 */
export class QuestionsGate {
  constructor(
    private readonly words: WordsApi,
    private readonly cards: MemberCards,
    private readonly asked: AskedLately,
  ) {}

  /**
   * Asked before the transaction.
   * @param agreed the author was warned, and goes on
   * @throws InvalidValue, InvalidValues beside `body`
   */
  async pass(actor: Actor, raw: string, agreed: boolean) {
    const text = questionText(raw);
    const { texts, findings } = await this.words.judge({
      ...{ targetKind: 'event-question', agreed, canWait: false, author: await this.authorOf(actor) },
      texts: [{ field: 'event', name: 'body', text }],
    });
    const told: QuestionTold[] = [
      ...(findings.some(({ action }) => action === 'resources') ? (['resources'] as const) : []),
      ...(findings.some(({ action }) => action === 'mask') ? (['masked'] as const) : []),
    ];
    return {
      body: questionText(texts['body'] ?? text),
      findings: findings.map((one) => kept(one, text)),
      told,
    };
  }

  private async authorOf(actor: Actor) {
    const memberId = actor.mustBeMember();
    const others = (hours: number) => this.asked.by(memberId, hours);
    if (isStaff(actor.role)) return { memberId, trust: OF_THE_HOUSE, isFirst: false, others };
    const card = (await this.cards.look([memberId])).get(memberId);
    return { memberId, trust: card?.trustLevel ?? 0, isFirst: (card?.posts ?? 0) === 0, others };
  }
}

/** A moderator sees the words that are to be looked at, never what is personal. */
function kept(finding: WordsFinding, text: string): WordFinding {
  const { action, family, spans } = finding;
  if (!LOOKED_AT.includes(action) || family === 'donnees_personnelles') return finding;
  return {
    ...finding,
    words: spans.map(({ start, end }) => text.slice(start, Math.min(end, start + LONGEST))),
  };
}
