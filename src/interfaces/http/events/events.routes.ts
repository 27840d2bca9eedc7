import type { Router } from 'express';
import type { GatheringRow, GatheringView } from '#application/events/gatherings/gathering-view';
import type { App } from '../../composition/app.ts';
import { EmptyRequest } from '../deeds.request.ts';
import { named } from '../json-schema.ts';
import { listBody, listSchema } from '../pages-of-lists.ts';
import { rowsWithoutOwn, withoutOwn } from '../persons-alone.ts';
import { route } from '../route.ts';
import {
  ChangeAnswersRequest,
  givenIn,
  ListEventsRequest,
  ListRegistrationsRequest,
  RegisterRequest,
} from './events.request.ts';

const about = { tag: 'Events' };

const NO_SEAT = { registration: null } satisfies Partial<GatheringRow>;
const NO_PLACE = { ...NO_SEAT, own: null, link: null, surveyId: null } satisfies Partial<GatheringView>;

export function eventRoutes(router: Router, app: App): void {
  readEvents(router, app);
  register(router, app);
}

function readEvents(router: Router, app: App): void {
  route(
    router,
    'get',
    '/events',
    'events.list',
    ListEventsRequest,
    async ({ input, viewer, req, res }) => {
      const { when = 'to-come', kind = null, branch = null, cursor = null, limit } = input;
      const branches = viewer.member?.branches ?? [];
      const asked = { when, kind, branch, mine: false, cursor, branches, limit };
      const page = await app.events.gatheringList.execute(viewer.actor, asked);
      return listBody(rowsWithoutOwn<GatheringRow>(page, viewer, NO_SEAT), { req, res, limit });
    },
    {
      operation: {
        ...about,
        id: 'listEvents',
        summary: 'Events to come, the next first; or past ones, the last first',
        answer: listSchema(named('EventRow')),
      },
    },
  );
  route(
    router,
    'get',
    '/events/:id',
    'events.page',
    EmptyRequest,
    async ({ params, viewer }) =>
      withoutOwn<GatheringView>(
        await app.events.gatheringPage.execute(viewer.actor, params.id, viewer.member?.branches),
        viewer,
        NO_PLACE,
      ),
    {
      operation: {
        ...about,
        id: 'readEvent',
        summary: 'One event, with the place of the caller in it',
        answer: named('Event'),
        refusals: [404],
        item: true,
      },
    },
  );
  route(
    router,
    'get',
    '/events/:id/registrations',
    'events.run',
    ListRegistrationsRequest,
    async ({ input: { cursor = null, limit }, params, viewer, req, res }) =>
      listBody(await app.events.participants.execute(viewer.actor, params.id, cursor, limit), {
        req,
        res,
        limit,
      }),
    {
      operation: {
        ...about,
        id: 'listRegistrations',
        summary: 'Who comes, in the order in which they registered, for those who run the event',
        answer: listSchema(named('Registration')),
        refusals: [404],
      },
    },
  );
}

function register(router: Router, app: App): void {
  route(
    router,
    'put',
    '/events/:id/registration',
    'events.register',
    RegisterRequest,
    async ({ input, params, viewer }) => {
      const attendee = { actor: viewer.actor, branches: viewer.member?.branches ?? [] };
      const { note = '', answers } = input;
      await app.events.register.execute({ attendee, gatheringId: params.id, note, given: givenIn(answers) });
      return app.events.gatheringPage.execute(viewer.actor, params.id, attendee.branches);
    },
    {
      operation: {
        ...about,
        id: 'registerForEvent',
        summary: 'Take a seat, or a turn on the waiting list where none is free; done twice it is done once',
        answer: named('Event'),
        refusals: [404, 409],
      },
    },
  );
  route(
    router,
    'delete',
    '/events/:id/registration',
    'events.register',
    EmptyRequest,
    ({ params, viewer }) =>
      app.events.cancelRegistration.execute({ actor: viewer.actor, gatheringId: params.id }),
    {
      operation: {
        ...about,
        id: 'cancelRegistration',
        summary: 'Give up one’s seat, which goes to who waits longest, or one’s turn',
        status: 204,
        refusals: [404, 409],
      },
    },
  );
  route(
    router,
    'put',
    '/events/:id/registration/answers',
    'events.register',
    ChangeAnswersRequest,
    ({ input, params, viewer }) =>
      app.events.changeAnswers.execute({
        actor: viewer.actor,
        gatheringId: params.id,
        given: givenIn(input.answers),
      }),
    {
      operation: {
        ...about,
        id: 'changeRegistrationAnswers',
        summary: 'Answer otherwise what the organisers ask, until the event begins',
        status: 204,
        refusals: [404, 409],
      },
    },
  );
  route(
    router,
    'put',
    '/events/:id/registration/seat',
    'events.register',
    EmptyRequest,
    ({ params, viewer }) =>
      app.events.takeOfferedSeat.execute({ actor: viewer.actor, gatheringId: params.id }),
    {
      operation: {
        ...about,
        id: 'takeOfferedSeat',
        summary: 'Take the seat that is kept for one',
        status: 204,
        refusals: [404, 409],
      },
    },
  );
}
