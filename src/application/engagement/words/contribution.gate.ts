import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import type { JudgedWords } from '#domain/shared/judged-words';
import type { Office } from '#domain/engagement/ideas/idea-answer';
import { IDEA_LIMITS } from '#domain/engagement/ideas/idea-status';
import { WrittenText } from '#domain/shared/written-text';
import { type Actor, isStaff } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import {
  ANY_TEXT,
  type ArrivingKind,
  type ArrivingTexts,
  SENT_AROUND,
} from '../../community/published/arriving-texts.api.ts';
import { authorOfWords } from '../../moderation/published/author-of-words.ts';
import { heldFor, keptFinding, toldOf } from '../../moderation/published/found-words.ts';
import type { MemberCards } from '../../moderation/published/member-cards.api.ts';
import { isAsItStands, type TextToJudge, type WordsApi } from '../../moderation/published/words.api.ts';
import { mustBeDrawn } from '../../shared/laden-text.ts';
import {
  type LinkTrust,
  linkTrustOf,
  mayLink,
  type RenderedText,
  type TextRenderer,
} from '../../shared/text.ports.ts';

/** What somebody wrote that passes this gate, wherever in Engagement it stands. */
export interface ContributionAuthors {
  /** Of late, the newest first, few. @param itself what is changed, which is no other text of theirs; null for what is new */
  writtenLately(member: MemberId, hours: number, itself: string | null): Promise<readonly string[]>;
  /** How many texts of theirs others read: ideas, comments, reviews and polls. */
  published(member: MemberId): Promise<number>;
}

/** What members write here for others to read; a kind that is not named is the word of the organisation, or secret. */
const ARRIVING = {
  idea: { ...ANY_TEXT, kind: 'idea' },
  'idea-comment': { ...ANY_TEXT, kind: 'idea-comment' },
  'service-review': { ...ANY_TEXT, kind: 'service-review' },
  poll: { ...ANY_TEXT, kind: 'poll' },
  // The team alone reads it: nobody's first words wait, and nobody is counted who was asked to tell all they met with.
  'trial-feedback': { kind: 'trial-feedback', isCounted: false, asks: SENT_AROUND },
} satisfies Readonly<Record<string, ArrivingKind>>;
/** What the gate for newcomers sees. */
type Arriving = keyof typeof ARRIVING;
/** What the rules of words alone see: answers to a survey, which nobody signs. */
type NeverArriving = 'survey';

/** What an author is to be told of a text that was taken. */
export type WordsTold = 'masked' | 'held' | 'resources';

/** What is changed of theirs. */
interface Stood {
  /** What its texts said, by their names. */
  readonly says: Readonly<Record<string, string>>;
  /** Whether others read it. */
  readonly isRead: boolean;
}

export interface PassedContribution<Kind extends Arriving | NeverArriving = Arriving> {
  /** The text of a field as it may be kept. */
  text(name: string): string;
  readonly words: JudgedWords;
  /** How far its links are. */
  readonly trust: LinkTrust;
  readonly told: readonly WordsTold[];
  /** Its texts that were sent again as they stood, by their names: nobody judged them anew. */
  readonly unchanged: Readonly<Record<string, string>>;
  /** What the gate for newcomers asks of it. */
  readonly arriving: {
    readonly kind: Kind;
    /** As the rules of words read it, all its fields. */
    readonly folded: string;
    readonly links: readonly string[];
    readonly canWait: boolean;
    /** Its texts. */
    readonly names: readonly string[];
    /** Beside which it is refused: the last one, which is the text itself. */
    readonly field: string;
  };
}

/** What members write in Engagement passes here before it is kept: the words by Moderation, the text by the one renderer. */
export class ContributionGate {
  constructor(
    private readonly words: WordsApi,
    private readonly cards: MemberCards,
    private readonly authors: ContributionAuthors,
    private readonly renderer: TextRenderer,
    private readonly arrivals: ArrivingTexts,
    private readonly baseUrl: string,
  ) {}

  /**
   * Asked before the transaction.
   * @param agreed the author was warned, and goes on
   * @param canWait for a moderator; what cannot is refused instead
   * @param itself what stands already and is changed: a text is no repetition of itself; null for what is new
   * @throws InvalidValues beside each text
   */
  async pass<Kind extends Arriving | NeverArriving>(
    actor: Actor,
    targetKind: Kind,
    texts: readonly TextToJudge[],
    agreed: boolean,
    canWait = true,
    itself: string | null = null,
  ): Promise<PassedContribution<Kind>> {
    const author = await this.authorOf(actor, itself);
    const judged = await this.words.judge({ targetKind, texts, agreed, canWait, author });
    const { findings, held } = judged;
    return {
      text: (name) => judged.texts[name] ?? '',
      arriving: {
        kind: targetKind,
        canWait,
        names: texts.map(({ name }) => name),
        field: texts.at(-1)!.name,
        folded: texts.map(({ name }) => judged.folded[name] ?? '').join('\n'),
        links: this.linksIn(texts.map(({ name }) => judged.texts[name] ?? '').join('\n\n')),
      },
      trust: linkTrustOf({ role: actor.role, level: author.trust }),
      words: {
        findings: findings.map(keptFinding),
        held: held ? heldFor(findings) : null,
      },
      told: toldOf(judged),
      unchanged: Object.fromEntries(
        texts.filter(isAsItStands).map(({ name, stands = '' }) => [name, stands]),
      ),
    };
  }

  /** Still before the transaction, of what is changed: what the level of its author allows. @throws InvalidValue, TooManyTries */
  admitChange(actor: Actor, passed: PassedContribution): Promise<void> {
    return this.arrivals.admitChange(admittedOf(actor, passed));
  }

  /**
   * The same of what is new, around its transaction: what is refused in there is not counted as written.
   * @throws InvalidValue, TooManyTries, WrittenEnough
   */
  admitting<T>(actor: Actor, passed: PassedContribution, write: () => Promise<T>): Promise<T> {
    return this.arrivals.admitting(admittedOf(actor, passed), write);
  }

  /**
   * First in the transaction that writes it: what newcomers, copies and floods of links wait for. A rule of words that holds it
   * goes first.
   * @throws InvalidValue beside the text that cannot wait, ChangedMeanwhile as `mustStillSay`
   */
  async arrive(
    passed: PassedContribution,
    p: { readonly actor: Actor; readonly id: string; readonly at: Date; readonly stood?: Stood },
  ): Promise<Pick<PassedContribution, 'words' | 'told'>> {
    const { canWait, field, folded, links } = passed.arriving;
    const { actor, id, at, stood = null } = p;
    if (stood) this.mustStillSay(passed, stood.says);
    const isEdit = stood !== null;
    const isRewritten = stood !== null && stood.isRead && this.saysElse(stood.says, passed);
    const elsewhere = () => this.authors.published(actor.mustBeMember());
    const kind = ARRIVING[passed.arriving.kind];
    const text = { kind, id, writer: writerOf(actor), folded, links, isEdit, isRewritten, elsewhere, at };
    if (!canWait) await this.arrivals.mustStand({ ...text, field });
    const held = passed.words.held ?? (canWait ? await this.arrivals.whyItWaits(text) : null);
    const told = held && !passed.told.includes('held') ? [...passed.told, 'held' as const] : passed.told;
    return { words: { ...passed.words, held }, told };
  }

  /**
   * What was sent again as it stood may have been mended or masked since: it does not come back unjudged.
   * @param says what its texts say now, by their names
   * @throws ChangedMeanwhile
   */
  mustStillSay({ unchanged }: Pick<PassedContribution, 'unchanged'>, says: Stood['says']): void {
    if (Object.entries(unchanged).some(([name, stands]) => (says[name] ?? '') !== stands))
      throw new ChangedMeanwhile();
  }

  /**
   * What the team answers, in the name of the organisation or of one who works for it. Who answers for it is warned of nothing: its own addresses are what people ask for.
   * @throws InvalidValue, InvalidValues beside `answer`
   */
  async answered(
    actor: Actor,
    { isOfficial }: Pick<Office, 'isOfficial'>,
    answer: string,
  ): Promise<{ text: WrittenText } & Pick<PassedContribution, 'told'>> {
    const texts = [{ field: 'idea', name: 'answer', text: answer }];
    const { text, told, trust } = await this.pass(actor, 'idea', texts, true);
    const voice = isOfficial ? 'official' : trust;
    return { text: this.written('answer', text('answer'), IDEA_LIMITS.answer, voice), told };
  }

  /**
   * @param trust of a text that passed; before that nothing is known but how much it is
   * @param stands what it said until now, which is not refused again while something else is changed
   * @throws InvalidValue beside the field
   */
  written(
    field: string,
    raw: string,
    limits: { readonly min: number; readonly max: number },
    trust: LinkTrust = 'new',
    stands = '',
  ): WrittenText {
    return WrittenText.of(field, raw, limits, (source) => {
      const rendered = this.render(source, trust);
      return source === stands ? rendered : mustBeDrawn(field, rendered);
    });
  }

  /** What stands and a decision mends. @throws InvalidValue beside the field */
  mended(field: string, raw: string, limits: { readonly min: number; readonly max: number }): WrittenText {
    return WrittenText.of(field, raw, limits, (source) => this.render(source, 'new'));
  }

  private render(source: string, trust: LinkTrust): RenderedText {
    return this.renderer.render(source, { baseUrl: this.baseUrl, trust });
  }

  private saysElse(says: Stood['says'], { text, arriving }: PassedContribution): boolean {
    return arriving.names.some((name) => this.arrivals.saysElse(says[name] ?? '', text(name)));
  }

  private linksIn(source: string): readonly string[] {
    if (!mayLink(source)) return [];
    return this.render(source, 'new').links;
  }

  private authorOf(actor: Actor, itself: string | null) {
    return authorOfWords(
      this.cards,
      { memberId: actor.mustBeMember(), isOfTheHouse: isStaff(actor.role) },
      (hours) => this.authors.writtenLately(actor.mustBeMember(), hours, itself),
    );
  }
}

const admittedOf = (actor: Actor, { arriving: { kind, links, field } }: PassedContribution) => ({
  kind: ARRIVING[kind],
  writer: writerOf(actor),
  links,
  field,
});
const writerOf = (actor: Actor) => ({ memberId: actor.mustBeMember(), role: actor.role });
