import type { Router } from 'express';
import { voterOf } from './polls.routes.ts';
import { trialFor, trialRowsFor } from './trial-for.ts';
import type { App } from '../../composition/app.ts';
import { EmptyRequest } from '../deeds.request.ts';
import { id, listOf, named, objectOf, oneOf, yesOrNo } from '../json-schema.ts';
import { listBody, listSchema } from '../pages-of-lists.ts';
import { route } from '../route.ts';
import {
  ChangeTrialRequest,
  JoinTrialRequest,
  LeadTrialRequest,
  ListFeedbackRequest,
  ListTrialsRequest,
  TaskResultRequest,
  TrialFeedbackRequest,
  TrialRequest,
  trialTermsOf,
  TriageRequest,
} from './trials.request.ts';

const about = { tag: 'Engagement' };

export function trialRoutes(router: Router, app: App, base: string): void {
  readTrials(router, app);
  runTrials(router, app, base);
  takePart(router, app);
  tellOfTasks(router, app);
  judgeFeedback(router, app);
}

function readTrials(router: Router, app: App): void {
  route(
    router,
    'get',
    '/trials',
    'trials.list',
    ListTrialsRequest,
    async ({ input: { state = null, cursor = null, limit }, viewer, req, res }) => {
      const page = await app.engagement.trialList.execute(viewer.actor, {
        state,
        mine: false,
        cursor,
        limit,
      });
      return listBody(trialRowsFor(page, viewer), { req, res, limit });
    },
    {
      operation: {
        ...about,
        id: 'listTrials',
        summary: 'Product tests that the caller may know of, the latest first',
        answer: listSchema(named('TrialRow')),
      },
    },
  );
  route(
    router,
    'get',
    '/trials/:id',
    'trials.page',
    EmptyRequest,
    ({ params, viewer }) => trialFor(app, viewer, params.id),
    {
      operation: {
        ...about,
        id: 'readTrial',
        summary: 'One product test; its tasks for testers who promised, and the team',
        answer: named('Trial'),
        refusals: [404],
        item: true,
      },
    },
  );
  route(
    router,
    'get',
    '/trials/:id/feedback',
    'trials.page',
    ListFeedbackRequest,
    async ({ input: { kind = null, state = null, cursor = null, limit }, params, viewer, req, res }) => {
      const asked = { kind, state, cursor, limit };
      const page = await app.engagement.trialFeedback.execute(viewer.actor, params.id, asked);
      return listBody(page, { req, res, limit });
    },
    {
      operation: {
        ...about,
        id: 'listTrialFeedback',
        summary: 'What testers said: all of it for the team, one’s own for a tester',
        answer: listSchema(named('TrialFeedback')),
        refusals: [404],
      },
    },
  );
}

function runTrials(router: Router, app: App, base: string): void {
  route(
    router,
    'post',
    '/trials',
    'trials.manage',
    TrialRequest,
    async ({ input, viewer, res }) => {
      const added = await app.engagement.saveTrial.execute({
        actor: viewer.actor,
        trialId: null,
        terms: trialTermsOf(input),
      });
      res.location(`${base}/trials/${added}`);
      return trialFor(app, viewer, added);
    },
    {
      operation: {
        ...about,
        id: 'draftTrial',
        summary: 'Draft a product test; the team alone knows of it',
        status: 201,
        located: true,
        answer: named('Trial'),
        refusals: [404],
      },
    },
  );
  route(
    router,
    'put',
    '/trials/:id',
    'trials.manage',
    ChangeTrialRequest,
    async ({ input, params, viewer }) => {
      const { version } = input;
      const save = { actor: viewer.actor, trialId: params.id, version, terms: trialTermsOf(input) };
      await app.engagement.saveTrial.execute(save);
      return trialFor(app, viewer, params.id);
    },
    {
      operation: {
        ...about,
        id: 'changeTrial',
        summary: 'Change a product test that does not run yet',
        answer: named('Trial'),
        refusals: [404, 409],
        item: true,
      },
    },
  );
  route(
    router,
    'put',
    '/trials/:id/state',
    'trials.manage',
    LeadTrialRequest,
    async ({ input: { state, report = '' }, params, viewer }) => {
      await app.engagement.leadTrial.execute({ actor: viewer.actor, trialId: params.id, state, report });
      return trialFor(app, viewer, params.id);
    },
    {
      operation: {
        ...about,
        id: 'leadTrial',
        summary: 'Lead a product test one step on; at its end its testers are thanked',
        answer: named('Trial'),
        refusals: [404, 409],
        item: true,
        seenAt: '/trials/:id',
      },
    },
  );
  route(
    router,
    'get',
    '/trials/:id/report',
    'trials.manage',
    EmptyRequest,
    ({ params, viewer }) => app.engagement.trialReport.execute(viewer.actor, params.id),
    {
      operation: {
        ...about,
        id: 'readTrialReport',
        summary: 'What a product test brought, in figures',
        answer: named('TrialReport'),
        refusals: [404],
        item: true,
      },
    },
  );
}

function takePart(router: Router, app: App): void {
  route(
    router,
    'put',
    '/trials/:id/seat',
    'trials.join',
    JoinTrialRequest,
    ({ input, params, viewer }) =>
      app.engagement.joinTrial.execute({
        voter: voterOf(viewer),
        trialId: params.id,
        promised: input.promised,
        branch: input.branch,
      }),
    {
      operation: {
        ...about,
        id: 'joinTrial',
        summary: 'Promise confidentiality and take a seat, or a place in the line where none is free',
        answer: objectOf<{ seated: boolean }>({ seated: yesOrNo }),
        refusals: [404, 409],
      },
    },
  );
  route(
    router,
    'delete',
    '/trials/:id/seat',
    'trials.join',
    EmptyRequest,
    ({ params, viewer }) => app.engagement.leaveTrial.execute({ actor: viewer.actor, trialId: params.id }),
    {
      operation: {
        ...about,
        id: 'leaveTrial',
        summary: 'Give a seat back; the first who waits has it',
        status: 204,
        refusals: [404],
      },
    },
  );
}

function tellOfTasks(router: Router, app: App): void {
  route(
    router,
    'put',
    '/trials/:id/results',
    'trials.join',
    TaskResultRequest,
    ({ input, params, viewer }) =>
      app.engagement.tellTask.execute({ actor: viewer.actor, trialId: params.id, ...input }),
    {
      operation: {
        ...about,
        id: 'tellTaskResult',
        summary: 'Say whether a task could be done',
        status: 204,
        refusals: [404, 409],
      },
    },
  );
  route(
    router,
    'post',
    '/trials/:id/feedback',
    'trials.join',
    TrialFeedbackRequest,
    ({ input, params, viewer }) =>
      app.engagement.giveFeedback.execute({
        actor: viewer.actor,
        trialId: params.id,
        ...input,
        severity: input.severity ?? null,
        task: input.task ?? null,
      }),
    {
      operation: {
        ...about,
        id: 'giveTrialFeedback',
        summary: 'Tell the team of a problem, an idea, praise or a question',
        status: 201,
        answer: objectOf<{ id: string; told: readonly string[] }>({
          id,
          told: listOf(oneOf('masked', 'held', 'resources')),
        }),
        refusals: [404, 409, 429],
      },
    },
  );
}

function judgeFeedback(router: Router, app: App): void {
  route(
    router,
    'put',
    '/trial-feedback/:id',
    'trials.manage',
    TriageRequest,
    async ({ input, params, viewer: { actor } }) => {
      const { version, state, duplicateOf = null, answer = '' } = input;
      await app.engagement.triageFeedback.execute({
        actor,
        feedbackId: params.id,
        version,
        state,
        duplicateOf,
        answer,
      });
      return app.engagement.oneFeedback.execute(actor, params.id);
    },
    {
      operation: {
        ...about,
        id: 'triageTrialFeedback',
        summary: 'Say what becomes of feedback, and answer it',
        answer: named('TrialFeedback'),
        refusals: [404, 409],
      },
    },
  );
}
