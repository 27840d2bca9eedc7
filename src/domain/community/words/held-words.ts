import type { DecisionId } from '../topics/ids.ts';

/** What a held text would have told others, had it been published. */
export interface Held {
  readonly mentions: readonly string[];
  readonly quotes: readonly string[];
  /** It stood for all to read before it was held. */
  readonly wasPublished: boolean;
  /** What stood for all to read is taken away by a decision like any other, which the act makes the id of. */
  readonly decisionId?: DecisionId;
  /** Why it waits, as `HeldFor.rule` says; not there where it was held before that was kept. */
  readonly why?: string;
}
