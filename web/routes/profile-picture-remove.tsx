import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/community/empty.request';
import { donePath } from '../accounts/done-path.ts';
import { RefusedDeed } from '../accounts/refused-deed.tsx';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('members.edit-self', async () => {
  throw redirect('/profil#image', 303);
});

export const action = act('members.edit-self', EmptyRequest, async (_input, { app, actor }) => {
  await app.members.removeAvatar.execute({ actor });
  return seeOther(`${donePath('/profil', 'pictureGone')}#image`);
});

export default function ProfilePictureRemoveRoute() {
  return <RefusedDeed refused={useActionData<Refused>()} />;
}
