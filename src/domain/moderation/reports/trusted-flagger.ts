import { boundedText } from '../../shared/bounded-text.ts';
import { DomainError, judgedTogether } from '../../shared/domain-error.ts';

export const FLAGGER_LIMITS = {
  organisation: { min: 2, max: 200 },
  field: { min: 2, max: 200 },
  awardedBy: { min: 2, max: 200 },
  why: { min: 10, max: 1000 },
} as const;
/** Their notices are decided of within so many hours, before all others: article 22(1) of Regulation (EU) 2022/2065. */
export const HOURS_FOR_TRUSTED = 12;

/** A body that an authority named a trusted flagger, as it gives notice here: by the account of a member. */
export interface TrustedFlagger {
  readonly organisation: string;
  /** In which it was named for its expertise. */
  readonly field: string;
  /** The authority that awarded the status. */
  readonly awardedBy: string;
}

export class FlaggerRule extends DomainError {
  readonly kind = 'rule';
  constructor(
    readonly code:
      'moderation.flagger-there-already' | 'moderation.flagger-not-found' | 'moderation.flagger-not-a-member',
  ) {
    super(code);
  }
}

/** @throws InvalidValue, InvalidValues beside the fields */
export const judgedFlagger = (given: TrustedFlagger): TrustedFlagger =>
  judgedTogether({
    organisation: () => boundedText('organisation', given.organisation, FLAGGER_LIMITS.organisation),
    field: () => boundedText('field', given.field, FLAGGER_LIMITS.field),
    awardedBy: () => boundedText('awardedBy', given.awardedBy, FLAGGER_LIMITS.awardedBy),
  });

/** Why the status is suspended here, such as many notices that were imprecise or unfounded. @throws InvalidValue beside `why` */
export const judgedSuspension = (why: string): string => boundedText('why', why, FLAGGER_LIMITS.why);
