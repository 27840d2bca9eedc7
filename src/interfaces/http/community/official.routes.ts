import type { Router } from 'express';
import type { ReferenceOutcome, WithdrawnReference } from '#application/community/official/references.query';
import type { Id } from '#domain/shared/id';
import type { App } from '../../composition/app.ts';
import { id, named, objectOf, text } from '../json-schema.ts';
import { listBody, listSchema } from '../pages-of-lists.ts';
import { contextOf } from '../request-context.ts';
import { GoneForGood, NoSuchThing } from '../refusals.ts';
import { route } from '../route.ts';
import { EmptyRequest } from './deeds.request.ts';
import {
  AnswerOfficiallyRequest,
  ListReferencesRequest,
  ListRegisterRequest,
  ReadReferenceRequest,
  SealAnswerRequest,
  termsOf,
  WithdrawReferenceRequest,
  WithdrawSealRequest,
} from './official.request.ts';
import { putToReview } from './official.schemas.ts';
import { EndValueRequest, periodIn, RegisterValueRequest, SetValueRequest } from './values.request.ts';

const about = { tag: 'Official answers' };

export function officialRoutes(router: Router, app: App, base: string): void {
  seals(router, app, base);
  register(router, app);
  values(router, app, base);
  references(router, app);
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
        summary: 'Vouch for the text of a reply as it was read; for agents of the organisation',
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
        summary: 'Vouch for a reply no longer; for agents of the organisation',
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

/** The values of the register, changed by those who keep it. */
function values(router: Router, app: App, base: string): void {
  route(
    router,
    'post',
    '/values',
    'rules.manage',
    RegisterValueRequest,
    async ({ input, viewer: { actor }, res }) => {
      const { key, label, unit } = input;
      await app.official.registerRegulatoryValue.execute({ actor, key, label, unit, ...periodIn(input) });
      res.location(`${base}/values/${key}`);
      return { key };
    },
    {
      operation: {
        ...about,
        id: 'registerValue',
        summary: 'Enter a figure or a day that the law sets into the register',
        status: 201,
        answer: objectOf<{ key: string }>({ key: text() }),
      },
    },
  );
  route(
    router,
    'put',
    '/values/:key',
    'rules.manage',
    SetValueRequest,
    ({ input, params: { key }, viewer: { actor } }) => {
      const { label, version, replaces = null } = input;
      const period = { ...periodIn(input), replaces, label };
      return app.official.setRegulatoryValue.execute({ actor, key, version, ...period });
    },
    {
      operation: {
        ...about,
        id: 'setValue',
        summary: 'Say what a value is from a day on, or correct a period; what cites it is to be reviewed',
        answer: putToReview,
        refusals: [404, 409],
      },
    },
  );
  route(
    router,
    'post',
    '/values/:key/end',
    'rules.manage',
    EndValueRequest,
    ({ input: { lastDay, version }, params: { key }, viewer: { actor } }) =>
      app.official.endRegulatoryValue.execute({ actor, key, lastDay, version }),
    {
      operation: {
        ...about,
        id: 'endValue',
        summary: 'Say on which day a value holds for the last time; what cites it is to be reviewed',
        answer: putToReview,
        refusals: [404, 409],
      },
    },
  );
  route(
    router,
    'get',
    '/values/:key/texts',
    'rules.manage',
    EmptyRequest,
    async ({ params: { key }, viewer: { actor } }) => {
      if (!(await app.official.regulatoryValue.execute(key)))
        throw new NoSuchThing('community.value-not-found');
      return app.official.citingTexts.execute(actor, key);
    },
    {
      operation: {
        ...about,
        id: 'listTextsCitingValue',
        summary: 'What cites a value; a change puts to review what is valid of it',
        answer: named('RestingTexts'),
        refusals: [404],
      },
    },
  );
}

function references(router: Router, app: App): void {
  route(
    router,
    'get',
    '/references',
    'official.page',
    ListReferencesRequest,
    async ({ input, viewer, req, res }) => {
      const { category, ...rest } = input;
      const filter = { ...rest, ...(category && { categoryId: category }) };
      const page = await app.official.references.execute(viewer.actor, filter);
      const { language } = contextOf(res);
      const items = await app.official.citedTexts.execute(page.items, { plain: ['summary'] }, language);
      return listBody({ ...page, items }, { req, res, limit: input.limit });
    },
    {
      operation: {
        ...about,
        id: 'listReferenceAnswers',
        summary: 'Articles of the organisation, the newest first',
        answer: listSchema(named('ReferenceAnswerRow')),
      },
    },
  );
  route(
    router,
    'get',
    '/references/:slug',
    'official.page',
    ReadReferenceRequest,
    async ({ input, params, viewer, res }) => {
      const branches = input.branch ? [input.branch] : [];
      const asked = { branches, on: input.on ?? null };
      const found = await app.official.referencePage.execute(viewer.actor, params.slug, asked);
      if (found.found === 'withdrawn') throw withdrawn(found.withdrawn);
      if (found.found !== 'page') throw new NoSuchThing('community.reference-not-found');
      const fields = { html: ['html'], plain: ['plain'] } as const;
      const { language } = contextOf(res);
      const { citedTexts } = app.official;
      const [shown] = await citedTexts.execute([found.page.shown], fields, language, asked.on);
      const [page] = await citedTexts.execute([found.page], { plain: ['summary'] }, language, asked.on);
      return { ...page, shown };
    },
    {
      operation: {
        ...about,
        id: 'readReferenceAnswer',
        summary: 'One article, as it applies today or applied on a day, for a branch',
        answer: named('ReferenceAnswer'),
        refusals: [404, 410],
        item: true,
      },
    },
  );
  route(
    router,
    'delete',
    '/references/:slug',
    'references.publish',
    WithdrawReferenceRequest,
    async ({ input, params, viewer: { actor } }) => {
      const referenceId = idIn(await app.official.referencePage.execute(actor, params.slug, {}));
      const { reason, instead: insteadId = null, version } = input;
      await app.official.withdrawReference.execute({ actor, referenceId, reason, insteadId, version });
    },
    {
      operation: {
        ...about,
        id: 'withdrawReferenceAnswer',
        summary: 'Say an article no longer; its address tells why, and what to read instead',
        status: 204,
        refusals: [404, 409],
      },
    },
  );
  route(
    router,
    'post',
    '/references/:slug/restore',
    'references.publish',
    EmptyRequest,
    async ({ params, viewer: { actor } }) => {
      const referenceId = idIn(await app.official.referencePage.execute(actor, params.slug, {}));
      await app.official.publishReferenceAgain.execute({ actor, referenceId });
    },
    {
      operation: {
        ...about,
        id: 'publishReferenceAnswerAgain',
        summary: 'Publish again an article that was withdrawn',
        status: 204,
        refusals: [404, 409],
      },
    },
  );
}

/** Whatever became of the article. */
function idIn(outcome: ReferenceOutcome): Id<'ReferenceAnswer'> {
  if (outcome.found === 'nothing') throw new NoSuchThing('community.reference-not-found');
  if (outcome.found === 'not-yet') return outcome.id;
  return outcome.found === 'page' ? outcome.page.id : outcome.withdrawn.id;
}

/** Where to read on, for who asks for what is said no longer. */
const withdrawn = ({ title, withdrawnAt, reason, instead }: WithdrawnReference): GoneForGood =>
  new GoneForGood('community.reference-withdrawn', { title, withdrawnAt, reason, instead });
