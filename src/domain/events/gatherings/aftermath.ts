import type { Id } from '../../shared/id.ts';
import type { WrittenText } from '../../shared/written-text.ts';
import type { Chapter } from './chapters.ts';

/** What is left of an event once it is over: where it can be seen again, what was said, and what those who came are asked. */
export class Aftermath {
  private constructor(
    /** Where what was said can be seen again; empty until then. */
    readonly replay: string,
    /** Of the replay, rising. */
    readonly chapters: readonly Chapter[],
    readonly minutesSource: string,
    readonly minutesHtml: string,
    readonly minutesPlain: string,
    /** What those who came are asked afterwards; null for nothing. */
    readonly surveyId: Id<'Survey'> | null,
  ) {}

  static none(): Aftermath {
    return new Aftermath('', [], '', '', '', null);
  }

  static of(p: {
    replay: string;
    chapters: readonly Chapter[];
    minutes: WrittenText | null;
    surveyId: Id<'Survey'> | null;
  }): Aftermath {
    const { source, html, plain } = p.minutes ?? { source: '', html: '', plain: '' };
    return new Aftermath(p.replay, [...p.chapters], source, html, plain, p.surveyId);
  }

  /** Nothing of its words is left; what those who came are asked stays. */
  erased(): Aftermath {
    return new Aftermath('', [], '', '', '', this.surveyId);
  }

  /** Whether it is the same as it was given. */
  isAs(other: Aftermath): boolean {
    const told = ({ replay, chapters, minutesSource, surveyId }: Aftermath) =>
      JSON.stringify([replay, chapters.map(({ second, title }) => [second, title]), minutesSource, surveyId]);
    return told(this) === told(other);
  }

  /** All that it says. */
  get texts(): readonly string[] {
    return [this.minutesSource, this.minutesPlain, ...this.chapters.map(({ title }) => title)];
  }
}
