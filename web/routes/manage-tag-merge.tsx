import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { DeleteTagRequest } from '#interfaces/http/community/tags.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { MANAGE_TAGS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('tags.manage', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect(MANAGE_TAGS, 302);
});

export const action = act('tags.manage', DeleteTagRequest, async ({ into }, { app, actor, params }) => {
  await app.community.deleteTag.execute({ actor, slug: params['tag'] ?? '', into: into ?? null });
  return seeOther(MANAGE_TAGS, telling('lists.flash.tagRemoved'));
});

export default function ManageTagMergeRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={MANAGE_TAGS} />;
}
