import { type JudgedWords, UNJUDGED } from '#domain/community/words/judged-words';
import { type Actor, isStaff } from '#domain/shared/actor';
import {
  type AuthorOfWords,
  type TextToJudge,
  type WordsApi,
  type WordsAsked,
  type WordsFinding,
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

const PRIORITY: Readonly<Record<string, number>> = { low: 0, medium: 1, high: 2, critical: 3 };

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
      standing,
    }: {
      readonly agreed?: boolean;
      readonly canWait?: boolean;
      /** How its author stands, where that was read just now. */
      readonly standing?: AuthorStanding;
    } = {},
  ): Promise<PassedWords> {
    const { judged, ...author } = await this.authorOf(actor, texts, standing);
    return this.judged({ targetKind, texts, agreed, canWait, author }, judged);
  }

  /** The name of somebody who is no member yet: it cannot wait. @throws InvalidValues */
  async passName(name: string): Promise<PassedWords> {
    const author = { memberId: null, trust: 0, isFirst: true, others: () => Promise.resolve([]) };
    const texts = [{ field: 'pseudonym', name: 'pseudonym', text: name }];
    return this.judged({ targetKind: 'account', texts, agreed: true, canWait: false, author });
  }

  private async judged(asked: WordsAsked, author: JudgedAuthor | null = null): Promise<PassedWords> {
    const { texts, folded, findings, held } = await this.words.judge(asked);
    const holding = findings.filter(({ action }) => action === 'hold');
    const told = findings.map((one) =>
      isLookedAt(one) ? { ...one, words: wordsOf([one], asked.texts) } : one,
    );
    return {
      author,
      text: (name) => texts[name] ?? '',
      folded: (name) => folded[name] ?? '',
      judged:
        findings.length === 0
          ? UNJUDGED
          : { findings: told, held: held ? heldFor(holding, asked.texts) : null },
      notes: findings.filter(({ action }) => action === 'link'),
      told: [
        ...(findings.some(({ action }) => action === 'resources') ? ['resources' as const] : []),
        ...(held ? ['held' as const] : []),
        ...(findings.some(({ action }) => action === 'mask') ? ['masked' as const] : []),
      ],
    };
  }

  /** What the author is to be told while writing. */
  async foresee(actor: Actor, texts: readonly TextToJudge[]): Promise<readonly WordsFinding[]> {
    const { judged: _judged, ...author } = await this.authorOf(actor, texts);
    return this.words.foresee({ texts, author });
  }

  private async authorOf(
    actor: Actor,
    texts: readonly TextToJudge[],
    known?: AuthorStanding,
  ): Promise<AuthorOfWords & { judged: JudgedAuthor | null }> {
    const memberId = actor.mustBeMember();
    const asked = (hours: number) => this.authors.writtenLately(memberId, hours);
    if (isStaff(actor.role))
      return { memberId, trust: OF_THE_HOUSE, isFirst: false, others: asked, judged: null };
    const standing =
      known ?? (await this.authors.standingOf(memberId, await this.words.hoursOfOthers(texts)));
    const { trust, posts, judged = null, lately } = standing;
    const others = async (hours: number) => writtenWithin(hours, lately) ?? asked(hours);
    return { memberId, trust, isFirst: posts === 0, others, judged };
  }
}

/** Null where so much was not asked for. */
const writtenWithin = (hours: number, lately?: WrittenLately): readonly string[] | null =>
  lately && hours <= lately.hours
    ? lately.texts.filter(({ hoursAgo }) => hoursAgo < hours).map(({ source }) => source)
    : null;

const MOST_WORDS = 20;
const LONGEST = 80;
/** What must not be published is not to be copied either. */
const isNotPersonal = ({ family }: WordsFinding): boolean => family !== 'donnees_personnelles';

function heldFor(holding: readonly WordsFinding[], texts: readonly TextToJudge[]) {
  const gravest = [...holding].sort((one, other) => grave(other) - grave(one))[0]!;
  const priority = grave(gravest);
  return {
    rule: gravest.ruleKey,
    words: wordsOf(holding, texts),
    priority,
    score: 1 + 2 * priority,
    because: {
      ruleLabel: gravest.ruleLabel,
      family: gravest.family,
      explanation: gravest.explanation,
    },
  };
}

/** It is published all the same, and a moderator looks at it. */
const isLookedAt = ({ action }: WordsFinding): boolean => action === 'flag' || action === 'resources';

function wordsOf(findings: readonly WordsFinding[], texts: readonly TextToJudge[]): readonly string[] {
  const words = findings.filter(isNotPersonal).flatMap(({ field, spans }) => {
    const text = texts.find((each) => each.field === field)?.text ?? '';
    return spans.map(({ start, end }) => text.slice(start, Math.min(end, start + LONGEST)));
  });
  return [...new Set(words)].slice(0, MOST_WORDS);
}

const grave = ({ severity }: WordsFinding): number => PRIORITY[severity] ?? 0;
