import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { PictureForm } from '../accounts/picture-form.tsx';
import { countedUpload, WITH_PICTURE } from '../forum/counted-uploads.server.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';

export const loader = read('members.edit-self', async () => null);

export const action = act(
  'members.edit-self',
  EmptyRequest,
  async (_input, deed) => {
    const { app, actor, file } = deed;
    const bytes = new Uint8Array((await file('picture')?.arrayBuffer()) ?? new ArrayBuffer(0));
    const counted = await countedUpload(deed);
    await app.members.changeAvatar.execute({ actor, bytes, counted });
    return seeOther('/profil#image', telling('accounts.flash.picture'));
  },
  WITH_PICTURE,
);

export default function ProfilePictureRoute() {
  const t = useT();
  return (
    <AccountPage title={t('accounts.profile.title')}>
      <PictureForm refused={useActionData<Refused>()} />
      <p>
        <ButtonLink look="quiet" href="/profil">
          {t('accounts.account.cancel')}
        </ButtonLink>
      </p>
    </AccountPage>
  );
}
