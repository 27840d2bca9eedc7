import { FEEDBACK_KINDS, FEEDBACK_STATES } from '#application/engagement/limits';
import type { Visit } from '../lib/gates.server.ts';
import { aCursor, oneOf } from '../lists/query.ts';

/** How the list of feedback is narrowed, and where one is in it. */
export const FEEDBACK_JUDGES = {
  type: oneOf(...FEEDBACK_KINDS),
  etat: oneOf(...FEEDBACK_STATES),
  cursor: aCursor,
};

/** The product test of this address, as its viewer sees it. @throws TrialNotFound */
export const trialIn = ({ app, actor, params }: Visit) =>
  app.engagement.trialPage.execute(actor, params['slug'] ?? '');

/** The product test of this address, for who has a seat in it or waits for one, seen or not. @throws NoTester */
export const seatIn = ({ app, actor, params }: Visit) =>
  app.engagement.ownSeat.execute(actor, params['slug'] ?? '');

/** The product test that a page of the back office is about. @throws TrialNotFound */
export const managedTrial = ({ app, actor, params }: Visit) =>
  app.engagement.trialPage.execute(actor, params['id'] ?? '');
