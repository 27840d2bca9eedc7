import type { Router } from 'express';
import type { BegunContact } from '#application/insights/deflection/begin-contact';
import type { ContactStep } from '#application/insights/limits';
import type { App } from '../../composition/app.ts';
import { named } from '../json-schema.ts';
import { contextOf } from '../request-context.ts';
import { route } from '../route.ts';

const about = { tag: 'Public' };

/**
 * What a contact form of the organisation tells, from its own page: that somebody begins to write, and what becomes of it. No body,
 * so that browsers need not ask first; whoever is signed in here is not looked at.
 */
export function contactRoutes(router: Router, app: App): void {
  route(
    router,
    'post',
    '/public/contact-attempts',
    'public.tell',
    null,
    ({ req, res }): Promise<BegunContact> =>
      app.insights.beginContact.execute({
        site: req.get('origin') ?? null,
        network: contextOf(res).network,
      }),
    {
      operation: {
        ...about,
        id: 'beginContact',
        summary: 'Somebody begins to write to the organisation, on a page that the back office names',
        status: 201,
        answer: named('BegunContact'),
        refusals: [404, 429],
      },
    },
  );
  route(
    router,
    'post',
    '/public/contact-attempts/:id/:step',
    'public.tell',
    null,
    ({ params, res }) =>
      app.insights.tellContactStep.execute({
        ...{ id: params.id, step: params.step as ContactStep },
        network: contextOf(res).network,
      }),
    {
      operation: {
        ...about,
        id: 'tellContactStep',
        summary: 'Answers were shown, one was opened, one helped or none did, or the form was sent',
        status: 204,
        refusals: [404, 429],
      },
    },
  );
}
