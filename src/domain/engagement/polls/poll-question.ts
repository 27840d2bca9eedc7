import { InvalidValue } from '../../shared/domain-error.ts';
import { ERASED } from '../../shared/written-text.ts';
import { markOf, type Vote } from './ballot.ts';
import { type OptionPicture, type OptionPictures, picturesAfter } from './option-picture.ts';
import { hasOwnOptions, type PollKind, type ResultsShown } from './poll-kind.ts';
import type { PollTerms } from './poll-terms.ts';

/** What stood before somebody else rewrote it. */
export interface FormerTerms extends Omit<PollTerms, 'closesAt'> {
  readonly pictures: OptionPictures;
  /** ISO 8601, UTC. */
  readonly closesAt: string;
}

/** What its asker says in words. */
export interface SaidInWords {
  readonly question: string;
  readonly description: string;
  readonly options: readonly string[];
}

/** What a poll asks of whom and until when, with the pictures beside its options, and the rules by which it is answered. */
export class PollQuestion implements PollTerms {
  private constructor(
    readonly question: string,
    readonly description: string,
    readonly kind: PollKind,
    readonly options: readonly string[],
    readonly least: number,
    readonly most: number,
    readonly results: ResultsShown,
    readonly secret: boolean,
    readonly audiences: readonly string[],
    readonly closesAt: Date,
    readonly pictures: OptionPictures,
  ) {}

  static of(t: PollTerms, pictures: OptionPictures = []): PollQuestion {
    return new PollQuestion(
      t.question,
      t.description,
      t.kind,
      [...t.options],
      t.least,
      t.most,
      t.results,
      t.secret,
      [...t.audiences],
      t.closesAt,
      pictures,
    );
  }

  static again({ closesAt, pictures, ...terms }: FormerTerms): PollQuestion {
    return PollQuestion.of({ ...terms, closesAt: new Date(closesAt) }, pictures);
  }

  get hasOwnOptions(): boolean {
    return hasOwnOptions(this.kind);
  }

  /** As typed. */
  get words(): SaidInWords {
    const { question, description, options } = this;
    return { question, description, options };
  }

  /** As it is kept to stand again. */
  get former(): FormerTerms {
    return { ...this, closesAt: this.closesAt.toISOString() };
  }

  /** Whether it asks the same in all but its explanation and its end. */
  asksAs(other: Omit<PollTerms, 'closesAt'>): boolean {
    return said(this) === said(other);
  }

  /** Asks something else; pictures stay with the words that they stand beside. */
  changedTo(terms: PollTerms): PollQuestion {
    const labels = hasOwnOptions(terms.kind) ? terms.options : [];
    return PollQuestion.of(terms, picturesAfter(this.options, this.pictures, labels));
  }

  /** A picture beside an option, in place of the one that was there. @throws InvalidValue beside `option` */
  pictured(place: number, picture: OptionPicture | null): PollQuestion {
    if (!this.hasOwnOptions || this.options[place] === undefined)
      throw new InvalidValue('option', 'engagement.option-unknown');
    const pictures = this.options.map((_, at) => (at === place ? picture : (this.pictures[at] ?? null)));
    return PollQuestion.of(this, pictures);
  }

  /** Nothing of its words is left; as many options as there were are. */
  erased(): PollQuestion {
    const options = this.options.map((_, place) => `${ERASED} ${place + 1}`);
    return PollQuestion.of({ ...this, question: ERASED, description: '', options });
  }

  /** What stands on the ballot of who votes so. @throws InvalidValue beside `choices` or `text` */
  markOf(vote: Vote): string {
    const { kind, options, least, most } = this;
    return markOf({ kind, options: options.length, least, most }, vote);
  }
}

const said = (t: Omit<PollTerms, 'closesAt'>): string =>
  JSON.stringify([t.question, t.kind, t.options, t.least, t.most, t.results, t.secret, t.audiences]);
