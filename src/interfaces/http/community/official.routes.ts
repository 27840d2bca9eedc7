import type { Router } from 'express';
import type { App } from '../../composition/app.ts';
import { id, named, objectOf } from '../json-schema.ts';
import { listBody, listSchema } from '../pages-of-lists.ts';
import { NoSuchThing } from '../refusals.ts';
import { route } from '../route.ts';
import { EmptyRequest } from '../deeds.request.ts';
import {
  AnswerOfficiallyRequest,
  ListRegisterRequest,
  SealAnswerRequest,
  termsOf,
  WithdrawSealRequest,
} from './official.request.ts';

const about = { tag: 'Official answers' };

export function officialRoutes(router: Router, app: App, base: string): void {
  seals(router, app, base);
  register(router, app);
}

function seals(router: Router, app: App, base: string): void {
  route(
    router,
    'post',
    '/topics/:id/official-answers',
    'official.seal',
    AnswerOfficiallyRequest,
    async ({ input, params, viewer, res }) => {
      const { body, replyTo = null, question: asked = null } = input;
      const { actor } = viewer;
      const answer = { actor, topicId: params.id, body, replyTo, terms: termsOf(input), asked };
      const { id: postId, sealId } = await app.official.answerOfficially.execute(answer);
      res.location(`${base}/posts/${postId}`);
      return { id: postId, sealId };
    },
    {
      operation: {
        ...about,
        id: 'answerOfficially',
        summary: 'Answer in the name of the organisation; for its agents',
        status: 201,
        located: true,
        answer: objectOf<{ id: string; sealId: string }>({ id, sealId: id }),
        refusals: [404, 409, 410],
      },
      mustMay: ({ params, viewer }) => app.official.answerOfficially.mustMay(viewer.actor, params.id),
    },
  );
  route(
    router,
    'post',
    '/posts/:id/seal',
    'official.seal',
    SealAnswerRequest,
    ({ input, params, viewer }) => {
      const { kind, version, replaces = null, question: asked = null } = input;
      const { actor } = viewer;
      const seal = { actor, postId: params.id, kind, terms: termsOf(input), replaces, version, asked };
      return app.official.sealAnswer.execute(seal);
    },
    {
      operation: {
        ...about,
        id: 'sealAnswer',
        summary:
          'Sign a reply as an answer of the organisation, or validate that of a member; for its agents',
        status: 201,
        answer: objectOf<{ sealId: string }>({ sealId: id }),
        refusals: [404, 409, 410],
      },
      mustMay: ({ params, viewer }) => app.official.sealAnswer.mustMay(viewer.actor, params.id),
    },
  );
  route(
    router,
    'delete',
    '/posts/:id/seal',
    'official.seal',
    WithdrawSealRequest,
    ({ input, params, viewer }) =>
      app.official.withdrawSeal.execute({ actor: viewer.actor, postId: params.id, reason: input.reason }),
    {
      operation: {
        ...about,
        id: 'withdrawSeal',
        summary: 'Withdraw the signature or the validation of a reply; for agents of the organisation',
        status: 204,
        refusals: [404, 409, 410],
      },
      mustMay: ({ params, viewer }) => app.official.withdrawSeal.mustMay(viewer.actor, params.id),
    },
  );
}

function register(router: Router, app: App): void {
  route(
    router,
    'get',
    '/rules',
    'official.page',
    ListRegisterRequest,
    async ({ input, viewer, req, res }) => {
      const page = await app.official.ruleRegister.execute(viewer.actor, input);
      return listBody(page, { req, res, limit: input.limit });
    },
    {
      operation: {
        ...about,
        id: 'listRules',
        summary: 'The register of what official answers rest on, by key',
        answer: listSchema(named('Rule')),
      },
    },
  );
  route(
    router,
    'get',
    '/rules/:key',
    'official.page',
    EmptyRequest,
    async ({ params, viewer }) => {
      const found = await app.official.rule.execute(viewer.actor, params.key);
      if (found) return found.rule;
      throw new NoSuchThing('community.rule-not-found');
    },
    {
      operation: {
        ...about,
        id: 'readRule',
        summary: 'One rule, with what it said before',
        answer: named('Rule'),
        refusals: [404],
        item: true,
      },
    },
  );
  route(
    router,
    'get',
    '/values',
    'official.page',
    ListRegisterRequest,
    async ({ input, req, res }) => {
      const page = await app.official.valueRegister.execute(input);
      return listBody(page, { req, res, limit: input.limit });
    },
    {
      operation: {
        ...about,
        id: 'listValues',
        summary: 'Figures and days that the law sets, which texts of the organisation cite, by key',
        answer: listSchema(named('RegulatoryValue')),
      },
    },
  );
  route(
    router,
    'get',
    '/values/:key',
    'official.page',
    EmptyRequest,
    async ({ params }) => {
      const value = await app.official.regulatoryValue.execute(params.key);
      if (value) return value;
      throw new NoSuchThing('community.value-not-found');
    },
    {
      operation: {
        ...about,
        id: 'readValue',
        summary: 'One figure or day that the law sets, as it is today',
        answer: named('RegulatoryValue'),
        refusals: [404],
        item: true,
      },
    },
  );
}
