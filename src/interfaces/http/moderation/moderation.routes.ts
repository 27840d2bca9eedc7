import type { Router } from 'express';
import type { App } from '../../composition/app.ts';
import { EmptyRequest } from '../deeds.request.ts';
import { id, moment, named, objectOf, text, yesOrNo } from '../json-schema.ts';
import { listBody, listSchema } from '../pages-of-lists.ts';
import { contextOf } from '../request-context.ts';
import { route } from '../route.ts';
import { ClaimItemRequest } from './handle-item.request.ts';
import { FileReportRequest } from './reports.request.ts';
import { itemView, rowView } from './moderation.schemas.ts';
import { DecideItemRequest, decisionOf } from './decide-item.request.ts';
import { ListReviewItemsRequest } from './review-queue.request.ts';

const about = { tag: 'Moderation' };

export function moderationRoutes(router: Router, app: App): void {
  reports(router, app);
  queue(router, app);
}

function reports(router: Router, app: App): void {
  route(
    router,
    'post',
    '/reports',
    'reports.file',
    FileReportRequest,
    async ({ input, viewer, res }) => {
      const { network, language } = contextOf(res);
      const { kind, target, goodFaith = false, explanation = '', atOnce = false, ...rest } = input;
      const { number, filedAt, path, masked } = await app.moderation.fileReport.execute({
        ...rest,
        explanation,
        goodFaith,
        network,
        language: input.language ?? language,
        actor: viewer.actor,
        target: { kind, id: target },
        actsAtOnce: atOnce,
      });
      return { number, filedAt, followAt: path, masked };
    },
    {
      isOfSafety: true,
      operation: {
        ...about,
        id: 'fileReport',
        summary: 'Give notice of something that should not be there; visitors may too',
        status: 201,
        answer: objectOf<{ number: string; filedAt: unknown; followAt: string; masked: boolean }>({
          number: text({ description: 'Of the receipt.' }),
          filedAt: moment,
          followAt: text({ description: 'From the root of the site; for visitors with its secret.' }),
          masked: { ...yesOrNo, description: 'A personal number in the explanation was masked' },
        }),
        refusals: [404, 409],
      },
    },
  );
}

function queue(router: Router, app: App): void {
  route(
    router,
    'get',
    '/review-items',
    'review.page',
    ListReviewItemsRequest,
    async ({ input, viewer, req, res }) => {
      const { category, ...rest } = input;
      const filter = { ...rest, ...(category && { categoryId: category }) };
      const page = await app.moderation.reviewQueue.execute(viewer.actor, filter);
      const { language } = contextOf(res);
      const items = page.items.map((row) => rowView(row, language));
      return listBody({ ...page, items }, { req, res, limit: input.limit });
    },
    {
      operation: {
        ...about,
        id: 'listReviewItems',
        summary:
          'What waits for moderators, the most urgent and then the next due first; those of some categories see theirs',
        answer: listSchema(named('ReviewItemRow')),
      },
    },
  );
  route(
    router,
    'get',
    '/review-items/:id',
    'review.page',
    EmptyRequest,
    async ({ params, viewer, res }) => {
      const { language } = contextOf(res);
      return itemView(await app.moderation.reviewCase.execute(viewer.actor, params.id), language);
    },
    {
      operation: {
        ...about,
        id: 'readReviewItem',
        summary: 'One case: what it is about, what was said of it, and what may be decided',
        answer: named('ReviewItem'),
        refusals: [404],
        item: true,
      },
    },
  );
  route(
    router,
    'post',
    '/review-items/:id/claim',
    'review.decide',
    ClaimItemRequest,
    async ({ input, params, viewer }) => {
      const over = input.over ?? null; // whoever calls without a word of the holder did not see that there is one
      await app.moderation.claimItem.execute({ actor: viewer.actor, itemId: params.id, over });
    },
    {
      operation: {
        ...about,
        id: 'claimReviewItem',
        summary:
          'Take a case for half an hour; nobody else decides of it meanwhile, unless somebody of a higher rank takes it over and says from whom',
        status: 204,
        refusals: [404, 409],
      },
    },
  );
  route(
    router,
    'post',
    '/review-items/:id/decision',
    'review.decide',
    DecideItemRequest,
    async ({ input, params, viewer }) => {
      const { actor } = viewer;
      const decision = { ...decisionOf(input), itemId: params.id };
      return app.moderation.decideItem.execute({
        ...decision,
        actor,
        path: 'api',
      });
    },
    {
      isOfSafety: true,
      operation: {
        ...about,
        id: 'decideReviewItem',
        summary:
          'Decide of a case that you hold, with its reasons; of two at once one wins, and words that changed meanwhile are read again',
        status: 201,
        answer: objectOf<{ decisionId: string; waits: boolean; masked: boolean }>({
          decisionId: id,
          waits: { ...yesOrNo, description: 'What befalls the author waits for a second signature' },
          masked: { ...yesOrNo, description: 'A personal number in what was written was masked' },
        }),
        refusals: [404, 409],
      },
    },
  );
}
