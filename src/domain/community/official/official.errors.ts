import { DomainError } from '../../shared/domain-error.ts';

/** A rule of official answers that an act would break; the code says which. */
export class OfficialRule extends DomainError {
  readonly kind = 'rule';
  constructor(
    readonly code:
      | 'community.already-sealed'
      | 'community.not-sealed'
      | 'community.opening-post-not-sealed'
      | 'community.authored-by-its-author'
      | 'community.validated-by-another'
      | 'community.authored-stays-authored'
      | 'community.authored-by-another-department'
      | 'community.already-settled'
      | 'community.seal-still-stands'
      | 'community.unknown-rule'
      | 'community.no-department'
      | 'community.not-an-agent'
      | 'community.agent-without-department'
      | 'community.agent-of-another-desk'
      | 'community.only-questions-assigned'
      | 'community.version-starts-too-early'
      | 'community.reference-withdrawn'
      | 'community.reference-not-withdrawn'
      | 'community.version-ended',
    details: Record<string, unknown> = {},
  ) {
    super(code, details);
  }
}

/** Somebody else gave the question to another, or back, since it was seen. */
export class QuestionReassigned extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'community.question-reassigned';
  /** @param chosen what the question is called, and whom it would go to: nobody gives it back to everybody */
  constructor(
    holder: { readonly id: string; readonly pseudonym: string } | null,
    chosen: { readonly title: string; readonly to: string | null },
  ) {
    super('Question was given to somebody else meanwhile', {
      held: holder ? 'yes' : 'no',
      name: holder?.pseudonym ?? '',
      seen: holder?.id ?? null,
      ...chosen,
    });
  }
}

/** The organisation vouches for a text since its editor opened the form: the seal would fall unseen. */
export class SealedMeanwhile extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'community.sealed-meanwhile';
  constructor() {
    super('Text was sealed meanwhile');
  }
}

/** A passage was taken out of versions of an article since its editor read them: what they wrote may hold it still. */
export class ReferenceRedacted extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'community.reference-redacted';
  /** @param numbers of the versions */
  constructor(numbers: readonly number[]) {
    super('A passage was taken out of it meanwhile', { numbers });
  }
}

/** Title or opening post are others than those an agent read: nobody vouches for an answer to what they have not read. */
export class QuestionChangedMeanwhile extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'community.question-changed';
  constructor() {
    super('Question changed meanwhile');
  }
}

/** The text stands under the seal of the organisation: its author and the agents of the desk alone change it. */
export class SealedText extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'community.sealed-text';
  constructor() {
    super('Sealed text');
  }
}

/** Nobody changes or deletes the words of somebody of an equal or higher rank, nor those of an agent. */
export class WordsOfRank extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'community.words-of-rank';
  constructor() {
    super('Words of somebody of equal or higher rank');
  }
}

/** Nobody takes back what somebody of a higher rank decided. */
export class DecisionOfRank extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'community.decision-of-rank';
  constructor() {
    super('Somebody of a higher rank decided it');
  }
}

/** Nobody says in the stead of the asker what answers, against somebody of an equal or higher rank. */
export class ChoiceOfRank extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'community.choice-of-rank';
  constructor() {
    super('Somebody of equal or higher rank chose it');
  }
}

/** A passage stands as well in what somebody says whose words are out of reach. */
export class PassageOfRank extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'community.passage-of-rank';
  constructor() {
    super('The passage stands in words of somebody of equal or higher rank');
  }
}

export class OfficialNotFound extends DomainError {
  readonly kind = 'not-found';
  constructor(
    readonly code:
      | 'community.seal-not-found'
      | 'community.rule-not-found'
      | 'community.value-not-found'
      | 'community.period-not-found'
      | 'community.reference-not-found'
      | 'community.paragraph-not-found',
  ) {
    super(code);
  }
}
