import { type JudgedWords, UNJUDGED } from '#domain/shared/judged-words';
import { type Actor, isStaff } from '#domain/shared/actor';
import { heldFor, keptFinding, toldOf } from '../../moderation/published/found-words.ts';
import {
  type AuthorOfWords,
  type TextToJudge,
  type WordsApi,
  type WordsAsked,
  type WordsFinding,
  type WordsJudgement,
  OF_THE_HOUSE,
} from '../../moderation/published/words.api.ts';
import type { JudgedAuthor } from '../newcomers/newcomers.port.ts';
import type { AuthorStanding, WordAuthors, WrittenLately } from './word-authors.port.ts';

/** What was asked of Moderation and answered, for the use case that writes. */
export interface PassedWords {
  /** The text of a field as it may be kept. */
  text(name: string): string;
  /** The same as the rules read it: small letters, without accents, whatever alphabet they were borrowed from. */
  folded(name: string): string;
  readonly judged: JudgedWords;
  /** What stands under the text for its readers. */
  readonly notes: readonly WordsFinding[];
  /** What its author is to be told. */
  readonly told: readonly WordsTold[];
  /** Who writes, as the rule about newcomers asks for them next; null for who is not judged by it. */
  readonly author: JudgedAuthor | null;
}
export type WordsTold = 'masked' | 'held' | 'resources';

/** What its author is to be told where it waits for another reason than its words too. */
export const toldWith = (told: readonly WordsTold[], judged?: JudgedWords): readonly WordsTold[] =>
  judged?.held && !told.includes('held') ? [...told, 'held'] : told;

/**
 * Of what is said in the name of the organisation. Its own addresses and numbers of telephone are what people ask for: nobody is
 * warned of them; what must not be published of anybody is masked as in every other text.
 */
export const IN_ITS_NAME = { agreed: true } as const;

/** Every text of a member passes here before it is written: the one place where Community asks Moderation about words. */
export class WordsGate {
  constructor(
    private readonly words: WordsApi,
    private readonly authors: WordAuthors,
  ) {}

  /**
   * @param agreed the author was warned, and goes on
   * @throws InvalidValues beside each field
   */
  async pass(
    actor: Actor,
    targetKind: string,
    texts: readonly TextToJudge[],
    {
      agreed = false,
      canWait = true,
      itself = null,
      standing,
    }: {
      readonly agreed?: boolean;
      readonly canWait?: boolean;
      /** What stands already and is changed: a text is no repetition of itself. */
      readonly itself?: string | null;
      /** How its author stands, where that was read just now. */
      readonly standing?: AuthorStanding;
    } = {},
  ): Promise<PassedWords> {
    const { judged, ...author } = await this.authorOf(actor, texts, itself, standing);
    return this.judged({ targetKind, texts, agreed, canWait, author }, judged);
  }

  /** The name of somebody who is no member yet: it cannot wait. @throws InvalidValues */
  async passName(name: string): Promise<PassedWords> {
    const author = { memberId: null, trust: 0, isFirst: true, others: () => Promise.resolve([]) };
    const texts = [{ field: 'pseudonym', name: 'pseudonym', text: name }];
    return this.judged({ targetKind: 'account', texts, agreed: true, canWait: false, author });
  }

  private async judged(asked: WordsAsked, author: JudgedAuthor | null = null): Promise<PassedWords> {
    return passedBy(await this.words.judge(asked), author);
  }

  /**
   * What the author is to be told while writing.
   * @param itself what stands already and is changed: a text is no repetition of itself
   */
  async foresee(
    actor: Actor,
    texts: readonly TextToJudge[],
    itself: string | null = null,
  ): Promise<{
    readonly findings: readonly WordsFinding[];
    /** Names of the titles that would read as the word of the organisation. */
    readonly official: readonly string[];
  }> {
    const asked = await this.asked(actor, texts, itself);
    const { findings } = await this.words.foresee(asked);
    return { findings, official: this.words.speakingOfficially(asked) };
  }

  /** The texts as others would read them: nothing is refused, and nothing is kept. */
  async preview(actor: Actor, texts: readonly TextToJudge[]): Promise<PassedWords> {
    return passedBy(await this.words.foresee(await this.asked(actor, texts, null)));
  }

  private async asked(actor: Actor, texts: readonly TextToJudge[], itself: string | null) {
    const { judged: _judged, ...author } = await this.authorOf(actor, texts, itself);
    return { texts, author };
  }

  private async authorOf(
    actor: Actor,
    texts: readonly TextToJudge[],
    itself: string | null,
    known?: AuthorStanding,
  ): Promise<AuthorOfWords & { judged: JudgedAuthor | null }> {
    const memberId = actor.mustBeMember();
    const asked = (hours: number) => this.authors.writtenLately(memberId, hours, itself);
    if (isStaff(actor.role))
      return { memberId, trust: OF_THE_HOUSE, isFirst: false, others: asked, judged: null };
    const standing =
      known ?? (await this.authors.standingOf(memberId, await this.words.hoursOfOthers(texts), itself));
    const { trust, posts, judged = null, lately } = standing;
    const others = async (hours: number) => writtenWithin(hours, lately) ?? asked(hours);
    return { memberId, trust, isFirst: posts === 0, others, judged };
  }
}

const passedBy = (
  { texts, folded, findings, held }: WordsJudgement,
  author: JudgedAuthor | null = null,
): PassedWords => ({
  author,
  text: (name) => texts[name] ?? '',
  folded: (name) => folded[name] ?? '',
  judged:
    findings.length === 0
      ? UNJUDGED
      : { findings: findings.map(keptFinding), held: held ? heldFor(findings) : null },
  notes: findings.filter(({ action }) => action === 'link'),
  told: toldOf({ findings, held }),
});

/** Null where so much was not asked for. */
const writtenWithin = (hours: number, lately?: WrittenLately): readonly string[] | null =>
  lately && hours <= lately.hours
    ? lately.texts.filter(({ hoursAgo }) => hoursAgo < hours).map(({ source }) => source)
    : null;
