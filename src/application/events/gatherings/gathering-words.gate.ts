import type { AskedTerms } from '#domain/events/gatherings/gathering-terms';
import type { AskedFormQuestion } from '#domain/events/gatherings/registration-form';
import { type Actor, isStaff } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import type { WordFinding } from '#domain/shared/word-finding';
import { authorOfWords } from '../../moderation/published/author-of-words.ts';
import { keptFinding } from '../../moderation/published/found-words.ts';
import type { MemberCards } from '../../moderation/published/member-cards.api.ts';
import type { TextToJudge, WordsApi } from '../../moderation/published/words.api.ts';

/** What an organiser writes that others read. */
type Written = Pick<AskedTerms, 'title' | 'summary' | 'place' | 'agenda' | 'speakers'> & {
  readonly body: string;
};

/** What an event says until now. */
export type StandingWords = Pick<Written, 'title' | 'summary' | 'body'>;

/** Lists are one text to the rules, a line each. */
const BREAK = '\n';

/**
 * Events pass here before they are kept: the words by Moderation. None waits for a moderator; what would wait elsewhere is
 * refused at once, with why, and can be said otherwise.
 */
export class GatheringWords {
  constructor(
    private readonly words: WordsApi,
    private readonly cards: MemberCards,
  ) {}

  /**
   * Asked before the transaction.
   * @param agreed the organiser was warned, and goes on
   * @param stands what is not judged anew where it is sent again as it is
   * @returns the same with what has to be masked
   * @throws InvalidValue, InvalidValues beside the fields
   */
  async pass<T extends Written>(
    actor: Actor,
    written: T,
    agreed: boolean,
    stands?: StandingWords,
  ): Promise<{ asked: T; findings: readonly WordFinding[] }> {
    const { agenda, speakers } = written;
    const { text, findings } = await this.judge(actor, agreed, [
      { field: 'title', name: 'title', text: written.title, stands: stands?.title },
      { field: 'event', name: 'summary', text: written.summary, stands: stands?.summary },
      { field: 'event', name: 'body', text: written.body, stands: stands?.body },
      { field: 'event', name: 'place', text: written.place, isVenue: true },
      { field: 'event', name: 'agenda', text: agenda.map(({ title }) => title).join(BREAK) },
      { field: 'event', name: 'speakers', text: speakers.join(BREAK) },
    ]);
    const titles = linesOf('agenda', text('agenda'), agenda.length);
    const asked = {
      ...written,
      title: text('title'),
      summary: text('summary'),
      body: text('body'),
      place: text('place'),
      agenda: agenda.map((entry, at) => ({ ...entry, title: titles[at]! })),
      speakers: linesOf('speakers', text('speakers'), speakers.length),
    };
    return { asked, findings };
  }

  /** What is left of an event passes too. @throws InvalidValue, InvalidValues beside `minutes` or `chapters` */
  async passRemembered(
    actor: Actor,
    { minutes, chapters }: { readonly minutes: string; readonly chapters: readonly string[] },
    agreed: boolean,
    stands: string,
  ) {
    const { text, findings } = await this.judge(actor, agreed, [
      { field: 'event', name: 'minutes', text: minutes, stands },
      { field: 'event', name: 'chapters', text: chapters.join(BREAK) },
    ]);
    return {
      minutes: text('minutes'),
      chapters: linesOf('chapters', text('chapters'), chapters.length),
      findings,
    };
  }

  /** What who registers is asked passes too. @throws InvalidValue, InvalidValues beside `questions.0.label` and the like */
  async passForm(actor: Actor, questions: readonly AskedFormQuestion[], agreed: boolean) {
    const { text, findings } = await this.judge(
      actor,
      agreed,
      questions.flatMap(({ label, options }, at) => [
        { field: 'event', name: `questions.${at}.label`, text: label },
        { field: 'event', name: `questions.${at}.options`, text: options.join(BREAK) },
      ]),
    );
    const passed = questions.map((one, at) => ({
      ...one,
      label: text(`questions.${at}.label`),
      options: linesOf(`questions.${at}.options`, text(`questions.${at}.options`), one.options.length),
    }));
    return { questions: passed, findings };
  }

  /** What a picture of an event shows, in words. @throws InvalidValue beside `alt` */
  async passAlt(actor: Actor, alt: string, agreed: boolean) {
    const { text, findings } = await this.judge(actor, agreed, [{ field: 'event', name: 'alt', text: alt }]);
    return { alt: text('alt'), findings };
  }

  /** What its organisers write to those who registered passes too. @throws InvalidValue, InvalidValues beside the fields */
  async passLetter<T extends { readonly subject: string; readonly body: string }>(
    actor: Actor,
    letter: T,
  ): Promise<T> {
    const { text } = await this.judge(actor, true, [
      { field: 'title', name: 'subject', text: letter.subject },
      { field: 'event', name: 'body', text: letter.body },
    ]);
    return { ...letter, subject: text('subject'), body: text('body') };
  }

  private async judge(actor: Actor, agreed: boolean, texts: readonly TextToJudge[]) {
    const typed = texts.filter(({ text }) => text.trim() !== '');
    if (typed.length === 0) return { text: () => '', findings: [] };
    const judged = await this.words.judge({
      targetKind: 'event',
      agreed,
      canWait: false,
      author: await this.authorOf(actor),
      texts: typed,
    });
    return { text: (name: string) => judged.texts[name] ?? '', findings: judged.findings.map(keptFinding) };
  }

  /** Whoever plans an event holds an office for it: it is nobody's first word, and is compared with nothing. */
  private async authorOf(actor: Actor) {
    return {
      ...(await authorOfWords(
        this.cards,
        { memberId: actor.mustBeMember(), isOfTheHouse: isStaff(actor.role) },
        () => Promise.resolve([]),
      )),
      isFirst: false,
    };
  }
}

/** What is masked over the end of a line would make one entry of two. @throws InvalidValue beside `field` */
function linesOf(field: string, text: string, count: number): readonly string[] {
  const lines = count === 0 ? [] : text.split(BREAK);
  if (lines.length !== count) throw new InvalidValue(field, 'moderation.words-blocked');
  return lines;
}
