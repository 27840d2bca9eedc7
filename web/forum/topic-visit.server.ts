import { redirect } from '@remix-run/node';
import type { Id } from '#application/shared/viewer';
import { idOf } from '#interfaces/http/validate';
import type { PostPermalink } from '#application/community/topics/post-permalink.query';
import type { PlainOf, PostView, TopicPage, TopicView } from '#application/community/topics/topic-page.query';
import { pageOfPosition, postAnchor, postHref, topicHref, topicNumberIn } from '../lib/addresses.ts';
import type { FlashKey } from '../lib/flash-key.ts';
import { telling } from '../lib/flash.server.ts';
import { seeOther, type Visit } from '../lib/gates.server.ts';
import { goneHere, nothingHere, pageNumber } from '../lib/outcomes.server.ts';
import { citedTopic } from '../official/cited.server.ts';
import { sealedAnchor } from '../official/sealed-answers.tsx';
import { acceptedAnchor } from './reply.tsx';

/**
 * The page of a topic that the address names. What visitors' search engines are told and what is quoted is made of plain text; other
 * members read the page alone. @throws what is answered instead: 301, 404, 410
 */
export async function topicPageAt(visit: Visit): Promise<TopicPage> {
  const plainOf = visit.viewer.member === null || visit.url.searchParams.has('citer') ? 'all' : 'few';
  return citedTopic(visit, await pageOrAnswer(visit, pageNumber(visit.url), plainOf));
}

/** The topic that the address of an act names. */
export async function topicOf(visit: Visit): Promise<TopicView> {
  return (await pageOrAnswer(visit, 1)).topic;
}

type TopicForm = 'delete' | 'retag' | 'pin' | 'move' | 'merge' | 'split' | 'closeAsDuplicate';

/** The same, for a form that is shown to those only who may do what it does. @throws 403 */
export async function topicToChange(visit: Visit, deed: TopicForm, number = 1): Promise<TopicPage> {
  const page = await pageOrAnswer(visit, number);
  if (page.rights[deed]) return page;
  throw notAllowed();
}

/** Becomes a 403. */
export const notAllowed = (): Error =>
  Object.assign(new Error('Not allowed'), { kind: 'forbidden', code: 'access.not-allowed' });

/** The number in the address. @throws 404 */
export function topicNumberOf({ params }: Visit): number {
  const number = topicNumberIn(params['address'] ?? '');
  if (number === null) throw nothingHere('community.topic-not-found');
  return number;
}

async function pageOrAnswer(visit: Visit, page: number, plainOf: PlainOf = 'all'): Promise<TopicPage> {
  const { app, actor } = visit;
  const number = topicNumberOf(visit);
  const outcome = await app.community.topicPage.execute(actor, number, page, plainOf);
  if (outcome.found === 'gone') {
    const words = (visit.params['address'] ?? '').replaceAll(/[-\d]+/g, ' ').trim();
    const around = await app.community.aroundGoneTopic.execute(actor, number, words);
    throw goneHere(
      outcome.onlyHidden ? 'community.topic-hidden' : 'community.topic-gone',
      outcome.removal,
      around,
    );
  }
  if (outcome.found === 'nothing') throw nothingHere('community.topic-not-found');
  if (outcome.found === 'moved')
    throw redirect(outcome.postId ? postHref(outcome.postId) : topicHref(outcome), 301);
  return outcome.page;
}

/** The id in the address of an act on a post. @throws 404 */
export const postIdIn = ({ params }: Pick<Visit, 'params'>): Id<'Post'> =>
  idOf<'Post'>(params['id'], 'community.post-not-found');

/** A post with the page it stands on. @throws 404, 410 */
export async function postAt(visit: Visit, postId: string): Promise<{ page: TopicPage; post: PostView }> {
  const { app, actor } = visit;
  const place = await app.community.postPermalink.execute(actor, postId);
  if (place.found === 'gone') throw postGone(place);
  if (place.found === 'nothing') throw nothingHere('community.post-not-found');
  const outcome = await app.community.topicPage.execute(actor, place.number, pageOfPosition(place.position));
  if (outcome.found !== 'page') throw nothingHere('community.post-not-found');
  const page = await citedTopic(visit, outcome.page);
  const post = [page.opening, ...page.replies].find((each) => each.id === postId);
  if (!post) throw nothingHere('community.post-not-found');
  return { page, post };
}

const postGone = ({ onlyHidden, removal }: Extract<PostPermalink, { readonly found: 'gone' }>): Error =>
  goneHere(onlyHidden ? 'community.post-hidden' : 'community.post-deleted', removal);

/** Where a post stands: its page and its anchor. @throws 404, 410 */
export async function placeOf({ app, actor }: Visit, postId: string): Promise<string> {
  const place = await app.community.postPermalink.execute(actor, postId);
  if (place.found === 'nothing') throw nothingHere('community.post-not-found');
  if (place.found === 'gone') throw postGone(place);
  return `${topicHref(place, pageOfPosition(place.position))}#${postAnchor(postId)}`;
}

/** Where a post reads in full: above the discussion what was accepted or sealed. @throws 404, 410 */
async function placeInFull(visit: Visit, postId: string): Promise<string> {
  const { page, post } = await postAt(visit, postId);
  const above = post.official ? sealedAnchor(post) : post.accepted ? acceptedAnchor(post) : null;
  if (above === null) return `${topicHref(page.topic, page.page)}#${postAnchor(postId)}`;
  return `${topicHref(page.topic)}#${above}`;
}

/** After an act that lifts a reply above the discussion: to it there, with what takes the act back. */
export async function upToPost(visit: Visit, postId: string, flash: FlashKey): Promise<Response> {
  return seeOther(await placeInFull(visit, postId), telling(flash));
}

/** Back to the post after an act on it. */
export async function backToPost(visit: Visit, postId: string, flash?: FlashKey): Promise<Response> {
  return seeOther(await placeOf(visit, postId), flash && telling(flash));
}
