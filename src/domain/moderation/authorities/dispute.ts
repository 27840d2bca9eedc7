import { boundedText } from '../../shared/bounded-text.ts';
import { DomainError, InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import { type LocalDay, localDay } from './local-moment.ts';

export const DISPUTE_OUTCOMES = ['open', 'for-platform', 'for-recipient', 'withdrawn'] as const;
type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];
export const DISPUTE_LIMITS = { body: { max: 200 }, reference: { max: 120 } } as const;

export class DisputeNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'moderation.dispute-not-found';
  constructor() {
    super('No such dispute');
  }
}

export interface GivenDispute {
  readonly body: string;
  readonly reference: string;
  readonly submittedOn: string;
  readonly outcome: string;
  readonly settledOn: string;
  readonly implemented: boolean;
}

/** A dispute before a body certified under article 21 of Regulation (EU) 2022/2065. */
export interface Dispute {
  readonly body: string;
  readonly reference: string;
  readonly submittedOn: LocalDay;
  readonly outcome: DisputeOutcome;
  /** Null as long as it is open. */
  readonly settledOn: LocalDay | null;
  /** Whether we did what the body decided. */
  readonly implemented: boolean;
}

/** @param today in Paris @throws InvalidValue, InvalidValues beside the fields */
export function judgedDispute(given: GivenDispute, today: LocalDay): Dispute {
  const judged = judgedTogether({
    body: () => boundedText('body', given.body, { min: 2, ...DISPUTE_LIMITS.body }),
    reference: () => boundedText('reference', given.reference, DISPUTE_LIMITS.reference),
    submittedOn: () => localDay('submittedOn', given.submittedOn, today),
    outcome: () => outcomeOf(given.outcome),
    settledOn: () => (given.outcome === 'open' ? null : localDay('settledOn', given.settledOn, today)),
  });
  if (judged.settledOn !== null && judged.settledOn < judged.submittedOn)
    throw new InvalidValue('settledOn', 'moderation.before-it-was-submitted');
  return { ...judged, implemented: judged.outcome !== 'open' && given.implemented };
}

function outcomeOf(raw: string): DisputeOutcome {
  const outcome = DISPUTE_OUTCOMES.find((one) => one === raw);
  if (!outcome) throw new InvalidValue('outcome', 'field.choice');
  return outcome;
}
