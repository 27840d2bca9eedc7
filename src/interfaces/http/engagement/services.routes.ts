import type { Router } from 'express';
import type { App } from '../../composition/app.ts';
import { EmptyRequest } from '../deeds.request.ts';
import { id, listOf, named, objectOf, oneOf } from '../json-schema.ts';
import { listBody, listSchema, wholeList, wholeListSchema } from '../pages-of-lists.ts';
import { route } from '../route.ts';
import {
  ChangeServiceRequest,
  ListReviewsRequest,
  ReviewAnswerRequest,
  ReviewRequest,
  ServiceRequest,
} from './services.request.ts';

const about = { tag: 'Engagement' };
const told = listOf(oneOf('masked', 'held', 'resources'));

export function serviceRoutes(router: Router, app: App, base: string): void {
  readServices(router, app);
  runServices(router, app, base);
  writeReviews(router, app, base);
  answerReviews(router, app);
}

function readServices(router: Router, app: App): void {
  route(
    router,
    'get',
    '/services',
    'services.list',
    EmptyRequest,
    async () => wholeList(await app.engagement.serviceList.execute()),
    {
      operation: {
        ...about,
        id: 'listServices',
        summary: 'Services of the organisation with the average of their reviews, by name',
        answer: wholeListSchema(named('ServiceRow')),
      },
    },
  );
  route(
    router,
    'get',
    '/services/:id',
    'services.page',
    EmptyRequest,
    ({ params }) => app.engagement.servicePage.execute(params.id),
    {
      operation: {
        ...about,
        id: 'readService',
        summary: 'One service with how its stars are distributed',
        answer: named('Service'),
        refusals: [404],
        item: true,
      },
    },
  );
  route(
    router,
    'get',
    '/services/:id/reviews',
    'services.page',
    ListReviewsRequest,
    async ({ input, params, viewer, req, res }) => {
      const { id: serviceId } = await app.engagement.servicePage.execute(params.id);
      const { order = 'recent', stars = null, cursor = null, limit } = input;
      const asked = { serviceId, order, stars, answered: null, mine: false, cursor, limit };
      return listBody(await app.engagement.reviewList.execute(viewer.actor, asked), { req, res, limit });
    },
    {
      operation: {
        ...about,
        id: 'listServiceReviews',
        summary: 'Reviews of a service, the latest written first unless another order is asked for',
        answer: listSchema(named('ServiceReview')),
        refusals: [404],
      },
    },
  );
}

function runServices(router: Router, app: App, base: string): void {
  route(
    router,
    'post',
    '/services',
    'services.manage',
    ServiceRequest,
    async ({ input, viewer, res }) => {
      const terms = { name: input.name, description: input.description, open: input.open };
      const added = await app.engagement.saveService.execute({ actor: viewer.actor, serviceId: null, terms });
      res.location(`${base}/services/${added}`);
      return app.engagement.servicePage.execute(added);
    },
    {
      operation: {
        ...about,
        id: 'addService',
        summary: 'Add a service that members can review',
        status: 201,
        located: true,
        answer: named('Service'),
        refusals: [404, 409],
      },
    },
  );
  route(
    router,
    'put',
    '/services/:id',
    'services.manage',
    ChangeServiceRequest,
    async ({ input: { version, ...input }, params, viewer: { actor } }) => {
      const terms = { name: input.name, description: input.description, open: input.open };
      await app.engagement.saveService.execute({ actor, serviceId: params.id, terms, version });
      return app.engagement.servicePage.execute(params.id);
    },
    {
      operation: {
        ...about,
        id: 'changeService',
        summary: 'Describe a service anew, or say whether it takes reviews',
        answer: named('Service'),
        refusals: [404, 409],
        item: true,
      },
    },
  );
}

function writeReviews(router: Router, app: App, base: string): void {
  route(
    router,
    'post',
    '/services/:id/reviews',
    'services.review',
    ReviewRequest,
    async ({ input, params, viewer, res }) => {
      const written = await app.engagement.writeReview.execute({
        actor: viewer.actor,
        serviceId: params.id,
        ...input,
      });
      res.location(`${base}/services/${params.id}/reviews`);
      return written;
    },
    {
      operation: {
        ...about,
        id: 'reviewService',
        summary: 'Review a service, once for each quarter in which one used it',
        status: 201,
        located: true,
        answer: objectOf<{ id: string; told: readonly string[] }>({ id, told }),
        refusals: [404, 409, 429],
      },
    },
  );
  route(
    router,
    'put',
    '/reviews/:id',
    'services.review',
    ReviewRequest,
    ({ input, params, viewer }) =>
      app.engagement.editReview.execute({ actor: viewer.actor, reviewId: params.id, ...input }),
    {
      operation: {
        ...about,
        id: 'editReview',
        summary: 'Say it otherwise: readers are told that a review was changed',
        answer: objectOf<{ told: readonly string[] }>({ told }),
        refusals: [404, 409],
      },
    },
  );
  route(
    router,
    'delete',
    '/reviews/:id',
    'services.withdraw-review',
    EmptyRequest,
    ({ params, viewer }) =>
      app.engagement.withdrawReview.execute({ actor: viewer.actor, reviewId: params.id }),
    {
      operation: {
        ...about,
        id: 'withdrawReview',
        summary: 'Take a review of one’s own back',
        status: 204,
        refusals: [404],
      },
    },
  );
}

function answerReviews(router: Router, app: App): void {
  route(
    router,
    'put',
    '/reviews/:id/answer',
    'services.manage',
    ReviewAnswerRequest,
    async ({ input, params, viewer }) => {
      await app.engagement.answerReview.execute({ actor: viewer.actor, reviewId: params.id, ...input });
      const { answerSource: _source, ...review } = await app.engagement.reviewToAnswer.execute(
        viewer.actor,
        params.id,
      );
      return review;
    },
    {
      operation: {
        ...about,
        id: 'answerReview',
        summary: 'Answer a review in the name of the organisation, or answer it anew',
        answer: named('ServiceReview'),
        refusals: [404],
      },
    },
  );
}
