import type { PublishedFact } from '../../shared/ports.ts';

/** Nothing is sent any more to another system that failed for days, or that said that it is gone. */
export interface WebhookGivenUpV1 extends PublishedFact {
  readonly name: 'site.webhook-given-up.v1';
  readonly endpointId: string;
  readonly clientId: string;
  /** Who answers for the client. */
  readonly memberId: string;
  readonly why: 'failing' | 'gone';
}

/** Nobody comes in by a sign-on provider any more. */
export interface ProviderClosedV1 extends PublishedFact {
  readonly name: 'site.provider-closed.v1';
  readonly providerId: string;
}

/** What follows from what a sign-on provider says is another: some of what it gave it may give no more. */
export interface ProviderRulesChangedV1 extends PublishedFact {
  readonly name: 'site.provider-rules-changed.v1';
  readonly providerId: string;
}

/** What Site tells the other contexts. */
export type SiteFact = WebhookGivenUpV1 | ProviderClosedV1 | ProviderRulesChangedV1;
