import { ProviderClosed, ProviderRulesChanged } from '#domain/site/sign-on/provider.facts';
import { WebhookGivenUp } from '#domain/site/webhooks/webhook-endpoint.facts';
import { Publications } from '../shared/publishing.ts';
import type { SiteFact } from './published/site.facts.ts';

export const publishSiteFact = new Publications<SiteFact>()
  .tell(WebhookGivenUp, 'site.webhook-given-up.v1', ({ endpointId, clientId, holderId, why }) => ({
    endpointId,
    clientId,
    memberId: holderId,
    why,
  }))
  .tell(ProviderClosed, 'site.provider-closed.v1', ({ providerId }) => ({ providerId }))
  .tell(ProviderRulesChanged, 'site.provider-rules-changed.v1', ({ providerId }) => ({ providerId })).publish;
