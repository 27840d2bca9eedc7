import type { Router } from 'express';
import { WRITTEN_IN } from '#application/community/official/cited-texts.query';
import type { Viewer } from '#application/shared/viewer';
import type { PostItemView } from '#application/community/topics/topic-posts.query';
import type { App } from '../../composition/app.ts';
import { named } from '../json-schema.ts';
import { listBody, listSchema } from '../pages-of-lists.ts';
import { rowsWithoutOwn, withoutOwn } from '../persons-alone.ts';
import { guarded, mustAgree, versionSeen } from '../preconditions.ts';
import { GoneForGood, NoSuchThing } from '../refusals.ts';
import { route } from '../route.ts';
import {
  ChooseAnswerRequest,
  DeletePostRequest,
  EditPostRequest,
  ListPostsRequest,
  PostAnswerRequest,
} from './posts.request.ts';
import { EmptyRequest } from '../deeds.request.ts';
import type { WrittenPost } from './community.schemas.ts';

const about = { tag: 'Posts' };
/** What somebody did with a post is theirs. */
const NO_MARKS = { mine: null } satisfies Partial<PostItemView>;

export function postRoutes(router: Router, app: App, base: string): void {
  postsOfTopics(router, app, base);
  singlePosts(router, app);
  marks(router, app);
}

function postsOfTopics(router: Router, app: App, base: string): void {
  route(
    router,
    'get',
    '/topics/:id/posts',
    'topics.page',
    ListPostsRequest,
    async ({ input, params, viewer, req, res }) => {
      const found = await app.community.topicPosts.execute(viewer.actor, params.id, input);
      if (found.found === 'posts') {
        const { items, ...around } = rowsWithoutOwn<PostItemView>(found.posts, viewer, NO_MARKS);
        return listBody({ ...around, items: await citedPosts(app, items) }, { req, res, limit: input.limit });
      }
      if (found.found === 'nothing') throw new NoSuchThing('community.topic-not-found');
      if (found.found === 'gone')
        throw new GoneForGood(found.onlyHidden ? 'community.topic-hidden' : 'community.topic-gone');
      res.redirect(308, `${base}/topics/${found.into}/posts`);
    },
    {
      operation: {
        ...about,
        id: 'listPosts',
        moves: true,
        summary: 'The opening post of a topic and its replies, in order',
        answer: listSchema(named('Post')),
        refusals: [404, 410],
      },
    },
  );
  route(
    router,
    'post',
    '/topics/:id/posts',
    'topics.answer',
    PostAnswerRequest,
    async ({ input, params, viewer, res }) => {
      const { actor } = viewer;
      const replyTo = input.replyTo ?? null;
      const { id, told } = await app.community.postAnswer.execute({
        actor,
        topicId: params.id,
        body: input.body,
        replyTo,
        agreed: input.agreed,
      });
      res.location(`${base}/posts/${id}`);
      return written(app, viewer, { id, told });
    },
    {
      operation: {
        ...about,
        id: 'postAnswer',
        summary: 'Reply to a topic',
        status: 201,
        located: true,
        answer: named('WrittenPost'),
        refusals: [404, 409, 410, 429],
        item: true,
      },
    },
  );
}

function singlePosts(router: Router, app: App): void {
  const { community } = app;
  route(
    router,
    'get',
    '/posts/:id',
    'topics.page',
    EmptyRequest,
    ({ params, viewer }) => postBy(app, viewer, params.id),
    {
      operation: {
        ...about,
        id: 'readPost',
        summary: 'One post',
        answer: named('Post'),
        refusals: [404, 410],
        item: true,
      },
    },
  );
  route(
    router,
    'patch',
    '/posts/:id',
    'posts.edit',
    EditPostRequest,
    async ({ input, params, viewer, req }) => {
      const id = params.id;
      mustAgree(req, input.version);
      const reason = input.reason ?? null;
      const edit = { ...input, reason, actor: viewer.actor, postId: id };
      const { told } = await guarded(req, community.editPost.execute(edit));
      return written(app, viewer, { id, told });
    },
    {
      absent: async ({ req }) => ({ version: versionSeen(req) }),
      operation: {
        ...about,
        id: 'editPost',
        leaveOut: ['version'],
        summary: 'Change the text of a post; needs a reason when it is somebody else’s',
        answer: named('WrittenPost'),
        refusals: [404, 409, 410, 429],
        item: true,
        ifMatch: true,
      },
    },
  );
  route(
    router,
    'delete',
    '/posts/:id',
    'posts.delete',
    DeletePostRequest,
    ({ input, params, viewer }) =>
      community.deletePost.execute({
        actor: viewer.actor,
        postId: params.id,
        reason: input.reason ?? null,
        ground: input.ground,
      }),
    {
      isOfSafety: true,
      operation: {
        ...about,
        id: 'deletePost',
        summary: 'Delete a reply; needs a reason when it is somebody else’s',
        status: 204,
        refusals: [404, 409, 410],
      },
    },
  );
}

function marks(router: Router, app: App): void {
  const { community } = app;
  const acts = [
    ['put', 'helpful', 'posts.vote', 'markHelpful', 'Say that a post helped', [404, 409, 410, 429]],
    ['delete', 'helpful', 'posts.vote', 'unmarkHelpful', 'Take that back', [404, 410, 429]],
  ] as const;
  for (const [method, what, policy, id, summary, refusals] of acts)
    route(
      router,
      method,
      `/posts/:id/${what}`,
      policy,
      EmptyRequest,
      ({ params, viewer }) => community[id].execute({ actor: viewer.actor, postId: params.id }),
      { operation: { ...about, id, summary, status: 204, refusals } },
    );
  const choices = [
    ['put', 'acceptAnswer', 'Accept a reply as an answer; needs a reason when somebody else asked'],
    ['delete', 'withdrawAcceptance', 'Accept it no longer; needs a reason when somebody else chose it'],
  ] as const;
  for (const [method, id, summary] of choices)
    route(
      router,
      method,
      '/posts/:id/acceptance',
      'topics.accept',
      ChooseAnswerRequest,
      ({ input: { reason = null }, params, viewer }) =>
        community[id].execute({ actor: viewer.actor, postId: params.id, reason }),
      { operation: { ...about, id, summary, status: 204, refusals: [404, 409, 410] } },
    );
}

/** Whoever wrote it is told of it as it stands now, a machine too: what waits for a moderator is read by it no more. */
async function written(
  app: App,
  viewer: Viewer,
  { id, told }: Pick<WrittenPost, 'id' | 'told'>,
): Promise<WrittenPost> {
  return { ...(await postBy(app, viewer, id, { justWrote: true })), told };
}

async function postBy(
  app: App,
  viewer: Viewer,
  id: string,
  how: { readonly justWrote?: boolean } = {},
): Promise<PostItemView> {
  const item = await app.community.postItem.execute(viewer.actor, id, how);
  if (item.found === 'post') {
    const post = withoutOwn<PostItemView>(item.post, viewer, NO_MARKS);
    return (await citedPosts(app, [post]))[0]!;
  }
  throw item.found === 'nothing'
    ? new NoSuchThing('community.post-not-found')
    : new GoneForGood(item.onlyHidden ? 'community.post-hidden' : 'community.post-deleted');
}

/** With the regulatory values of today, in the language of the texts that cite them. */
const citedPosts = (app: App, posts: readonly PostItemView[]) =>
  app.official.citedTexts.execute(posts, { html: ['html'], plain: ['plain'] }, WRITTEN_IN);
