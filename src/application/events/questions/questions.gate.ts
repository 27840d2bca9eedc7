import { type Actor, isStaff } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { QuestionId } from '#domain/events/questions/ids';
import type { WordFinding } from '#domain/shared/word-finding';
import { questionText } from '#domain/events/questions/question';
import {
  ANY_TEXT,
  type ArrivingTexts,
  type HeldArrival,
} from '../../community/published/arriving-texts.api.ts';
import { authorOfWords } from '../../moderation/published/author-of-words.ts';
import { keptFinding, toldOf } from '../../moderation/published/found-words.ts';
import type { MemberCards } from '../../moderation/published/member-cards.api.ts';
import type { WordsApi } from '../../moderation/published/words.api.ts';

/** What members asked in any session. */
export interface AskedLately {
  by(member: MemberId, hours: number): Promise<readonly string[]>;
  /** How many questions of theirs others read. */
  published(member: MemberId): Promise<number>;
}

/** What an author is to be told of a question that was taken. */
export type QuestionTold = 'masked' | 'resources' | 'held';

const ADDRESS = /https?:\/\/[^\s<>()]+/gi;

const QUESTION = { ...ANY_TEXT, kind: 'event-question' };

interface PassedQuestion {
  readonly body: string;
  readonly findings: readonly WordFinding[];
  readonly told: readonly QuestionTold[];
  /** As the rules of words read it. */
  readonly folded: string;
}

/**
 * Questions pass here before they are kept: the words by Moderation. None waits for a moderator because of its words, since the
 * session would be over by then: what would wait elsewhere is refused at once, with why, and can be asked otherwise. Nobody can
 * ask otherwise than as the newcomer that they are: what the rule about newcomers holds waits here as well, and appears while
 * the session goes on or in what is left of it.
 */
export class QuestionsGate {
  constructor(
    private readonly words: WordsApi,
    private readonly cards: MemberCards,
    private readonly asked: AskedLately,
    private readonly arrivals: ArrivingTexts,
  ) {}

  /**
   * Asked before the transaction.
   * @param agreed the author was warned, and goes on
   * @throws InvalidValue, InvalidValues beside `body`
   */
  async pass(actor: Actor, raw: string, agreed: boolean): Promise<PassedQuestion> {
    const text = questionText(raw);
    const { texts, folded, findings } = await this.words.judge({
      targetKind: 'event-question',
      agreed,
      canWait: false,
      author: await this.authorOf(actor),
      texts: [{ field: 'event', name: 'body', text }],
    });
    // Nothing waits here for a rule of words: what would is refused.
    const told = toldOf({ findings, held: false });
    const body = questionText(texts['body'] ?? text);
    return { body, findings: findings.map(keptFinding), told, folded: folded['body'] ?? '' };
  }

  /**
   * Around the transaction that writes it: what the level of its author allows. What is refused in there is not counted as written.
   * @throws InvalidValue beside `body`, TooManyTries, WrittenEnough
   */
  admitting<T>(actor: Actor, { body }: PassedQuestion, write: () => Promise<T>): Promise<T> {
    return this.arrivals.admitting({ ...this.arriving(actor, body), field: 'body' }, write);
  }

  /** First in the transaction that writes it: what newcomers, copies and floods of links wait for. */
  async arrive(
    { body, folded, told }: PassedQuestion,
    { actor, ...text }: { readonly actor: Actor; readonly id: QuestionId; readonly at: Date },
  ): Promise<{ held: HeldArrival | null; told: readonly QuestionTold[] }> {
    const elsewhere = () => this.asked.published(actor.mustBeMember());
    const held = await this.arrivals.whyItWaits({
      ...text,
      ...this.arriving(actor, body),
      isEdit: false,
      folded,
      elsewhere,
    });
    return { held, told: held ? [...told, 'held'] : told };
  }

  /** Questions are plain text: a link is what looks like one. */
  private arriving(actor: Actor, body: string) {
    const writer = { memberId: actor.mustBeMember(), role: actor.role };
    return { kind: QUESTION, writer, links: body.match(ADDRESS) ?? [] };
  }

  private authorOf(actor: Actor) {
    return authorOfWords(
      this.cards,
      { memberId: actor.mustBeMember(), isOfTheHouse: isStaff(actor.role) },
      (hours) => this.asked.by(actor.mustBeMember(), hours),
    );
  }
}
