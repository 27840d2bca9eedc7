import type { Router } from 'express';
import type { SurveyRow, SurveyView } from '#application/engagement/surveys/survey-view';
import type { App } from '../../composition/app.ts';
import { EmptyRequest } from '../deeds.request.ts';
import { named } from '../json-schema.ts';
import { listBody, listSchema } from '../pages-of-lists.ts';
import { rowsWithoutOwn, withoutOwn } from '../persons-alone.ts';
import { route } from '../route.ts';
import { voterOf } from './polls.routes.ts';
import { ListSurveysRequest, SurveyAnswerRequest } from './surveys.request.ts';
import { valuesIn } from './surveys.terms.ts';

const about = { tag: 'Engagement' };

const NOT_BEGUN = { answered: false, begun: false } satisfies Partial<SurveyRow>;
const NO_ANSWERS = { ...NOT_BEGUN, draft: null, askedKeys: [], openPage: null } satisfies Partial<SurveyView>;

export function surveyRoutes(router: Router, app: App): void {
  readSurveys(router, app);
  answer(router, app);
}

function readSurveys(router: Router, app: App): void {
  route(
    router,
    'get',
    '/surveys',
    'surveys.list',
    ListSurveysRequest,
    async ({ input, viewer, req, res }) => {
      const { state = 'all', cursor = null, limit } = input;
      const page = await app.engagement.surveyList.execute(voterOf(viewer), { state, cursor, limit });
      return listBody(rowsWithoutOwn<SurveyRow>(page, viewer, NOT_BEGUN), { req, res, limit });
    },
    {
      operation: {
        ...about,
        id: 'listSurveys',
        summary: 'Surveys that the caller may know of, the latest first',
        answer: listSchema(named('SurveyRow')),
      },
    },
  );
  route(
    router,
    'get',
    '/surveys/:id',
    'surveys.page',
    EmptyRequest,
    async ({ params, viewer }) =>
      withoutOwn<SurveyView>(
        await app.engagement.surveyPage.execute(voterOf(viewer), params.id),
        viewer,
        NO_ANSWERS,
      ),
    {
      operation: {
        ...about,
        id: 'readSurvey',
        summary: 'One survey with its questions, and what the caller has answered and not handed in',
        answer: named('Survey'),
        refusals: [404],
        item: true,
      },
    },
  );
  route(
    router,
    'get',
    '/surveys/:id/results',
    'surveys.page',
    EmptyRequest,
    ({ params, viewer }) => app.engagement.surveyResults.published(viewer.actor, params.id),
    {
      operation: {
        ...about,
        id: 'readSurveyResults',
        summary: 'What came of the questions whose results are published, small cells masked',
        answer: named('SurveyResults'),
        refusals: [404],
        item: true,
      },
    },
  );
}

function answer(router: Router, app: App): void {
  route(
    router,
    'put',
    '/surveys/:id/answers/:key',
    'surveys.answer',
    SurveyAnswerRequest,
    async ({ input, params, viewer }) => {
      await app.engagement.answerSurvey.execute({
        voter: voterOf(viewer),
        surveyId: params.id,
        whole: false,
        agreed: input.agreed,
        given: [{ question: params.key, values: valuesIn(input) }],
        ...(input.branch !== undefined && { branch: input.branch }),
      });
    },
    {
      operation: {
        ...about,
        id: 'answerSurvey',
        summary: 'Answer one question, or take the answer back: it is kept until all are handed in',
        status: 204,
        refusals: [404, 409],
      },
    },
  );
  route(
    router,
    'post',
    '/surveys/:id/response',
    'surveys.answer',
    EmptyRequest,
    ({ params, viewer }) =>
      app.engagement.handInSurvey.execute({ voter: voterOf(viewer), surveyId: params.id }),
    {
      operation: {
        ...about,
        id: 'handInSurvey',
        summary:
          'Hand in what was answered: once for each member, as long as the quota of the branch is not reached',
        status: 204,
        refusals: [404, 409],
      },
    },
  );
}
