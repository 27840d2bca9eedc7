import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { DeleteTagRequest } from '#interfaces/http/community/delete-tag.request';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { RefusedDeed } from '../lists/refused-deed.tsx';

const BACK = '/gestion/etiquettes';

export const loader = read('tags.manage', async () => {
  throw redirect(BACK, 302);
});

export const action = act('tags.manage', DeleteTagRequest, async ({ into }, { app, actor, params }) => {
  await app.community.deleteTag.execute({ actor, slug: params['tag'] ?? '', into: into ?? null });
  return seeOther(BACK);
});

export default function ManageTagMergeRoute() {
  return <RefusedDeed refused={useActionData<Refused>()} back={BACK} />;
}
