import { redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { FollowRequest } from '#interfaces/http/community/follows.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { categoryHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';

export const loader = read('categories.page', async ({ params, request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect(categoryHref({ slug: params['slug'] ?? '' }), 302);
});

export const action = act('categories.follow', FollowRequest, async ({ level }, { app, actor, params }) => {
  const categories = await app.community.categories.execute(actor);
  const category = categories.find((each) => each.slug === params['slug']);
  if (!category) throw nothingHere('community.category-not-found');
  await app.community.followCategory.execute({ actor, categoryId: category.id, level });
  return seeOther(categoryHref(category), telling(TOLD[level]));
});

const TOLD = {
  watching: 'lists.flash.categoryFollowed',
  tracking: 'lists.flash.categoryFollowed',
  muted: 'lists.flash.categoryMuted',
  none: 'lists.flash.categoryUnfollowed',
} as const;

export default function CategoryFollowRoute() {
  const { slug = '' } = useParams();
  return <RefusedPage refused={useActionData<Refused>()} back={categoryHref({ slug })} />;
}
