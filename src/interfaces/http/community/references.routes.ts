import type { Router } from 'express';
import { WRITTEN_IN } from '#application/community/official/cited-texts.query';
import type { ReferenceOutcome, WithdrawnReference } from '#application/community/official/references.query';
import type { Id } from '#domain/shared/id';
import type { App } from '../../composition/app.ts';
import { named } from '../json-schema.ts';
import { listBody, listSchema } from '../pages-of-lists.ts';
import { GoneForGood, NoSuchThing } from '../refusals.ts';
import { route } from '../route.ts';
import { EmptyRequest } from '../deeds.request.ts';
import { ListReferencesRequest, ReadReferenceRequest, WithdrawReferenceRequest } from './official.request.ts';

const about = { tag: 'Official answers' };

/** What the organisation says once for all: articles that are read, published and withdrawn. */
export function referenceRoutes(router: Router, app: App): void {
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
      const items = await app.official.citedTexts.execute(page.items, { plain: ['summary'] }, WRITTEN_IN);
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
    async ({ input, params, viewer }) => {
      const branches = input.branch ? [input.branch] : [];
      const asked = { branches, on: input.on ?? null };
      const found = await app.official.referencePage.execute(viewer.actor, params.slug, asked);
      if (found.found === 'withdrawn') throw withdrawn(found.withdrawn);
      if (found.found !== 'page') throw new NoSuchThing('community.reference-not-found');
      const fields = { html: ['html'], plain: ['plain'] } as const;
      const { citedTexts } = app.official;
      const [shown] = await citedTexts.execute([found.page.shown], fields, WRITTEN_IN, asked.on);
      const [page] = await citedTexts.execute([found.page], { plain: ['summary'] }, WRITTEN_IN, asked.on);
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
