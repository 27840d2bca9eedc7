import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { deedOnly, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { RefusedPage } from '../layout/small-page.tsx';

export const loader = read('members.edit-self', deedOnly('/profil'));

export const action = actOfSafety('members.edit-self', EmptyRequest, async (_input, { app, actor }) => {
  await app.members.removeAvatar.execute({ actor });
  return seeOther('/profil#image', telling('accounts.flash.pictureGone'));
});

export default function ProfilePictureRemoveRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back="/profil" />;
}
