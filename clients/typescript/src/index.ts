export {
  type Community,
  type CommunityOptions,
  CommunityProblem,
  type ListPath,
  connect,
} from './community.ts';
export { type WebhookHeaders, type WebhookMessage, readWebhook } from './webhooks.ts';
export type { components, operations, paths } from './schema.ts';
