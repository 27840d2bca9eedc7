import type { Visit } from '../lib/gates.server.ts';

/** The product test of this address, as its viewer sees it. @throws TrialNotFound */
export const trialIn = ({ app, actor, params }: Visit) =>
  app.engagement.trialPage.execute(actor, params['slug'] ?? '');

/** The product test that a page of the back office is about. @throws TrialNotFound */
export const managedTrial = ({ app, actor, params }: Visit) =>
  app.engagement.trialPage.execute(actor, params['id'] ?? '');
