import { Router } from 'express';
import type { ContactStep } from '#application/insights/limits';
import type { App } from '../../composition/app.ts';
import { networkOf } from '../network.ts';
import { route } from '../route.ts';

/** Addresses of ours that contact forms of the organisation post to, from its own pages. */
export const SENT_BY_CONTACT_FORMS = /^\/contacts(?:\/|$)/;

/**
 * That somebody begins to write to the organisation, and what becomes of it. No body, so that browsers need not ask first; no cookie counts,
 * and whoever is signed in here is not looked at.
 */
export function contactRouter(app: Pick<App, 'insights'>): Router {
  const router = Router();
  route(router, 'post', '/contacts', 'public.tell', null, ({ req }) =>
    app.insights.beginContact.execute({
      site: req.get('origin') ?? null,
      network: networkOf(req.ip ?? ''),
    }),
  );
  route(router, 'post', '/contacts/:id/:step', 'public.tell', null, ({ req, params: { id, step } }) =>
    app.insights.tellContactStep.execute({
      id,
      step: step as ContactStep,
      network: networkOf(req.ip ?? ''),
    }),
  );
  return router;
}
