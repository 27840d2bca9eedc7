import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/community/empty.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { donePath } from '../accounts/done-path.ts';
import { PictureForm } from '../accounts/picture-form.tsx';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';

/** The picture itself and the form around it. */
const MAX_BYTES = 10 * 1024 * 1024 + 4096;

export const loader = read('members.edit-self', async () => {
  throw redirect('/profil#image', 303);
});

export const action = act(
  'members.edit-self',
  EmptyRequest,
  async (_input, { app, actor, file }) => {
    const bytes = new Uint8Array((await file('picture')?.arrayBuffer()) ?? new ArrayBuffer(0));
    await app.members.changeAvatar.execute({ actor, bytes });
    return seeOther(`${donePath('/profil', 'picture')}#image`);
  },
  MAX_BYTES,
);

export default function ProfilePictureRoute() {
  const t = useT();
  return (
    <AccountPage title={t('accounts.profile.picture')}>
      <PictureForm refused={useActionData<Refused>()} />
      <p>
        <ButtonLink look="quiet" href="/profil">
          {t('accounts.account.cancel')}
        </ButtonLink>
      </p>
    </AccountPage>
  );
}
