import type { Router } from 'express';
import type { App } from '../../composition/app.ts';
import { momentOf } from '../instant.request.ts';
import { EmptyRequest } from '../deeds.request.ts';
import { count, id, named, objectOf, text } from '../json-schema.ts';
import { route } from '../route.ts';
import {
  ArrangeQuestionRequest,
  ChangeSurveyRequest,
  OpenSurveyRequest,
  PlanRemindersRequest,
  PublishSurveyRequest,
  QuestionRequest,
  SteerSurveyRequest,
  SurveyRequest,
} from './surveys.request.ts';
import { quotasIn, remindersIn, surveyTermsOf } from './surveys.terms.ts';

const about = { tag: 'Engagement' };

/** Surveys as the team writes and runs them. */
export function surveyDeskRoutes(router: Router, app: App, base: string): void {
  write(router, app, base);
  run(router, app);
  archive(router, app);
}

function write(router: Router, app: App, base: string): void {
  route(
    router,
    'post',
    '/surveys',
    'surveys.manage',
    SurveyRequest,
    async ({ input, viewer, res }) => {
      const drafted = await app.engagement.draftSurvey.execute({
        actor: viewer.actor,
        ...surveyTermsOf(input),
      });
      res.location(`${base}/surveys/${drafted.id}`);
      return drafted;
    },
    {
      operation: {
        ...about,
        id: 'draftSurvey',
        summary:
          'Begin a survey; its questions are written one by one, and nobody is asked until it is opened',
        status: 201,
        located: true,
        answer: objectOf<{ id: string; slug: string }>({ id, slug: text() }),
      },
    },
  );
  route(
    router,
    'get',
    '/surveys/:id/desk',
    'surveys.manage',
    EmptyRequest,
    ({ params, viewer }) => app.engagement.surveyDesk.execute(viewer.actor, params.id),
    {
      operation: {
        ...about,
        id: 'readSurveyDesk',
        summary: 'One survey as those who run it see it: its draft, its quotas, how many have begun',
        answer: named('SurveyDesk'),
        refusals: [404],
        item: true,
      },
    },
  );
  route(
    router,
    'put',
    '/surveys/:id',
    'surveys.manage',
    ChangeSurveyRequest,
    async ({ input: { version, ...input }, params, viewer }) => {
      const { actor } = viewer;
      await app.engagement.changeSurvey.execute({
        actor,
        surveyId: params.id,
        version,
        ...surveyTermsOf(input),
      });
      return app.engagement.surveyDesk.execute(actor, params.id);
    },
    {
      operation: {
        ...about,
        id: 'changeSurvey',
        summary: 'Change what a draft says of itself; once it is open, it stands',
        answer: named('SurveyDesk'),
        refusals: [404, 409],
        item: true,
        seenAt: '/surveys/:id/desk',
      },
    },
  );
  route(
    router,
    'put',
    '/surveys/:id/questions/:key',
    'surveys.manage',
    QuestionRequest,
    async ({ input: { version, page, ...question }, params, viewer: { actor } }) => {
      await app.engagement.writeQuestion.execute({
        actor,
        surveyId: params.id,
        key: params.key,
        version,
        page: page - 1,
        question,
      });
      return app.engagement.surveyDesk.execute(actor, params.id);
    },
    {
      operation: {
        ...about,
        id: 'writeQuestion',
        summary: 'Put a question into a draft, in place of the one of that name',
        answer: named('SurveyDesk'),
        refusals: [404, 409],
        item: true,
        seenAt: '/surveys/:id/desk',
      },
    },
  );
  route(
    router,
    'post',
    '/surveys/:id/questions/:key/arrangement',
    'surveys.manage',
    ArrangeQuestionRequest,
    async ({ input, params, viewer: { actor } }) => {
      await app.engagement.arrangeQuestion.execute({ actor, surveyId: params.id, key: params.key, ...input });
      return app.engagement.surveyDesk.execute(actor, params.id);
    },
    {
      operation: {
        ...about,
        id: 'arrangeQuestion',
        summary: 'Move a question of a draft on its page, or take it out',
        answer: named('SurveyDesk'),
        refusals: [404, 409],
      },
    },
  );
  route(
    router,
    'delete',
    '/surveys/:id',
    'surveys.manage',
    EmptyRequest,
    ({ params, viewer: { actor } }) => app.engagement.discardSurvey.execute({ actor, surveyId: params.id }),
    {
      operation: {
        ...about,
        id: 'discardSurvey',
        summary: 'Throw a draft away; what was asked stays',
        status: 204,
        refusals: [404, 409],
        seenAt: '/surveys/:id/desk',
      },
    },
  );
}

function run(router: Router, app: App): void {
  route(
    router,
    'post',
    '/surveys/:id/open',
    'surveys.manage',
    OpenSurveyRequest,
    ({ input, params, viewer: { actor } }) =>
      app.engagement.openSurvey.execute({
        actor,
        surveyId: params.id,
        closesAt: momentOf('closesAt', input.closesAt),
      }),
    {
      operation: {
        ...about,
        id: 'openSurvey',
        summary: 'Ask members what a draft says, for good: no question changes from then on',
        status: 204,
        refusals: [404, 409],
      },
    },
  );
  route(
    router,
    'put',
    '/surveys/:id/steering',
    'surveys.manage',
    SteerSurveyRequest,
    ({ input, params, viewer: { actor } }) =>
      app.engagement.steerSurvey.execute({
        actor,
        surveyId: params.id,
        closesAt: momentOf('closesAt', input.closesAt),
        quotas: quotasIn(input.quotas),
      }),
    {
      operation: {
        ...about,
        id: 'steerSurvey',
        summary: 'Change how many answers an open survey takes of each branch, and until when',
        status: 204,
        refusals: [404, 409],
        seenAt: '/surveys/:id/desk',
      },
    },
  );
  route(
    router,
    'post',
    '/surveys/:id/close',
    'surveys.manage',
    EmptyRequest,
    ({ params, viewer: { actor } }) => app.engagement.closeSurvey.execute({ actor, surveyId: params.id }),
    {
      operation: {
        ...about,
        id: 'closeSurvey',
        summary: 'End a survey before its time; what was not handed in is forgotten',
        status: 204,
        refusals: [404, 409],
      },
    },
  );
  route(
    router,
    'post',
    '/surveys/:id/invitations',
    'surveys.manage',
    EmptyRequest,
    ({ params, viewer: { actor } }) => app.engagement.inviteToSurvey.execute({ actor, surveyId: params.id }),
    {
      operation: {
        ...about,
        id: 'inviteToSurvey',
        summary: 'Tell those who are asked and have not answered; three days lie between two invitations',
        answer: objectOf<{ invited: number }>({ invited: count }),
        refusals: [404, 409],
      },
    },
  );
  route(
    router,
    'put',
    '/surveys/:id/reminders',
    'surveys.manage',
    PlanRemindersRequest,
    ({ input, params, viewer: { actor } }) =>
      app.engagement.planReminders.execute({
        actor,
        surveyId: params.id,
        reminders: remindersIn(input.reminders),
      }),
    {
      operation: {
        ...about,
        id: 'planSurveyReminders',
        summary: 'Say when those who have not answered are asked again by the clock: each reminder goes once',
        status: 204,
        refusals: [404, 409],
        seenAt: '/surveys/:id/desk',
      },
    },
  );
  route(
    router,
    'put',
    '/surveys/:id/publication',
    'surveys.manage',
    PublishSurveyRequest,
    ({ input, params, viewer: { actor } }) =>
      app.engagement.publishSurvey.execute({ actor, surveyId: params.id, published: input.published }),
    {
      operation: {
        ...about,
        id: 'publishSurvey',
        summary: 'Publish what came of some questions of a closed survey, as a page and as open data',
        status: 204,
        refusals: [404, 409],
        seenAt: '/surveys/:id/desk',
      },
    },
  );
}

function archive(router: Router, { engagement }: App): void {
  const acts = [
    [
      'archive',
      'archiveSurvey',
      'Put a closed survey away from those that are at hand; who was asked reads it as before',
      [404, 409],
    ],
    ['bring-back', 'bringBackSurvey', 'Bring a survey back from the archive', [404]],
  ] as const;
  for (const [word, operationId, summary, refusals] of acts)
    route(
      router,
      'post',
      `/surveys/:id/${word}`,
      'surveys.manage',
      EmptyRequest,
      ({ params, viewer: { actor } }) => engagement[operationId].execute({ actor, surveyId: params.id }),
      { operation: { ...about, id: operationId, summary, status: 204, refusals } },
    );
}
