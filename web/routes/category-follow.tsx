import { redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { FollowRequest } from '#interfaces/http/community/follow.request';
import { categoryHref } from '../lib/addresses.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { RefusedDeed } from '../lists/refused-deed.tsx';

export const loader = read('categories.page', async ({ params }) => {
  throw redirect(categoryHref({ slug: params['slug'] ?? '' }), 302);
});

export const action = act('categories.follow', FollowRequest, async ({ level }, { app, actor, params }) => {
  const categories = await app.community.categories.execute(actor);
  const category = categories.find((each) => each.slug === params['slug']);
  if (!category) throw nothingHere('community.category-not-found');
  await app.community.followCategory.execute({ actor, categoryId: category.id as never, level });
  return seeOther(categoryHref(category));
});

export default function CategoryFollowRoute() {
  const { slug = '' } = useParams();
  return <RefusedDeed refused={useActionData<Refused>()} back={categoryHref({ slug })} />;
}
