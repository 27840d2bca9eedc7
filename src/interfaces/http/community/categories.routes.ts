import type { Router } from 'express';
import type { Viewer } from '#application/shared/viewer';
import type { App } from '../../composition/app.ts';
import { listOf, named, objectOf } from '../json-schema.ts';
import { isMeantFor } from '../meant-for.ts';
import { mustBeThemselves } from '../persons-alone.ts';
import { guarded, mustAgree, versionSeen } from '../preconditions.ts';
import { NoSuchThing } from '../refusals.ts';
import { route } from '../route.ts';
import { CreateCategoryRequest, EditCategoryRequest, MergeCategoryRequest } from './categories.request.ts';
import { EmptyRequest } from '../deeds.request.ts';

const about = { tag: 'Categories' };

export function categoryRoutes(router: Router, app: App, base: string): void {
  readCategories(router, app);
  writeCategories(router, app, base);
  endCategories(router, app);
  mergeCategories(router, app);
}

function readCategories(router: Router, app: App): void {
  route(
    router,
    'get',
    '/categories',
    'categories.list',
    EmptyRequest,
    async ({ viewer }) => ({ data: await app.community.categories.execute(viewer.actor) }),
    {
      operation: {
        ...about,
        id: 'listCategories',
        summary: 'All categories the caller may know of, parents before children',
        answer: objectOf<{ data: unknown }>({ data: listOf(named('Category')) }),
      },
    },
  );
  route(
    router,
    'get',
    '/categories/:id',
    'categories.page',
    EmptyRequest,
    ({ params, viewer }) => categoryBy(app, viewer, params.id),
    {
      operation: {
        ...about,
        id: 'readCategory',
        summary: 'One category',
        answer: named('Category'),
        refusals: [404],
        item: true,
      },
    },
  );
}

function writeCategories(router: Router, app: App, base: string): void {
  route(
    router,
    'post',
    '/categories',
    'categories.manage',
    CreateCategoryRequest,
    async ({ input, viewer, res }) => {
      const { description = '', guidance = '', parentId = null, ...rest } = input;
      const category = { ...rest, description, guidance, parentId };
      const { id } = await app.community.createCategory.execute({ ...category, actor: viewer.actor });
      res.location(`${base}/categories/${id}`);
      return categoryBy(app, viewer, id);
    },
    {
      operation: {
        ...about,
        id: 'createCategory',
        summary: 'Make a category',
        status: 201,
        located: true,
        answer: named('Category'),
        refusals: [404, 409],
        item: true,
      },
    },
  );
  route(
    router,
    'patch',
    '/categories/:id',
    'categories.manage',
    EditCategoryRequest,
    async ({ input, params, viewer, req }) => {
      const id = params.id;
      mustAgree(req, input.version);
      if (input.widens) mustBeThemselves(viewer);
      const { description = '', guidance = '', meantFor: _refused, ...rest } = input;
      const edit = {
        ...rest,
        widens: isMeantFor(input, input.audience),
        description,
        guidance,
        actor: viewer.actor,
        session: viewer.session,
        categoryId: id,
      };
      await guarded(req, app.community.editCategory.execute(edit));
      return categoryBy(app, viewer, id);
    },
    {
      absent: async ({ params, viewer, req }) => {
        const current = await categoryBy(app, viewer, params.id);
        const { name, description, guidance, icon, kinds, audience, position } = current;
        return { name, description, guidance, icon, kinds, audience, position, version: versionSeen(req) };
      },
      operation: {
        ...about,
        id: 'editCategory',
        leaveOut: 'all',
        summary: 'Change a category; what is left out stays',
        answer: named('Category'),
        refusals: [404, 409],
        item: true,
        ifMatch: true,
      },
    },
  );
}

function endCategories(router: Router, { community }: App): void {
  const acts = [
    [
      'post',
      '/categories/:id/close',
      'closeCategory',
      'Close a category: no topic comes into it any more, those that stand in it are read and answered',
      [404],
    ],
    ['post', '/categories/:id/reopen', 'reopenCategory', 'Open a closed category again', [404]],
    [
      'delete',
      '/categories/:id',
      'deleteCategory',
      'Delete a category in which nothing ever stood, topics that were deleted included',
      [404, 409],
    ],
  ] as const;
  for (const [method, path, id, summary, refusals] of acts)
    route(
      router,
      method,
      path,
      'categories.manage',
      EmptyRequest,
      async ({ params, viewer }) => {
        await community[id].execute({ actor: viewer.actor, categoryId: params.id });
      },
      { operation: { ...about, id, summary, status: 204, refusals } },
    );
}

function mergeCategories(router: Router, { community }: App): void {
  route(
    router,
    'post',
    '/categories/:id/merge',
    'categories.manage',
    MergeCategoryRequest,
    async ({ input, params, viewer }) => {
      const [categoryId, into] = [params.id, input.categoryId];
      await community.mergeCategory.execute({ actor: viewer.actor, categoryId, into });
    },
    {
      operation: {
        ...about,
        id: 'mergeCategory',
        summary:
          'Merge a category into another one that the same people read: it is listed no more, and its topics follow within minutes',
        status: 204,
        refusals: [404, 409],
      },
    },
  );
}

async function categoryBy(app: App, viewer: Viewer, id: string) {
  const categories = await app.community.categories.execute(viewer.actor);
  const category = categories.find((one) => one.id === id);
  if (!category) throw new NoSuchThing('community.category-not-found');
  return category;
}
