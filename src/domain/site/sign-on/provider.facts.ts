import type { Fact } from '../../shared/aggregate-root.ts';
import type { Id } from '../../shared/id.ts';

/** Nobody comes in by that provider any more: what it opened is to end. */
export class ProviderClosed implements Fact {
  readonly name = 'ProviderClosed';
  constructor(
    readonly providerId: Id<'SignOnProvider'>,
    readonly at: Date,
  ) {}
}

/** What follows from what that provider says is another from here on. */
export class ProviderRulesChanged implements Fact {
  readonly name = 'ProviderRulesChanged';
  constructor(
    readonly providerId: Id<'SignOnProvider'>,
    readonly at: Date,
  ) {}
}
