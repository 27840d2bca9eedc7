import { useActionData } from '@remix-run/react';
import { ProfileFormRequest, saysAnew } from '#interfaces/http/community/members.request';
import { printOf, shownBy } from '#interfaces/http/shown-text.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { PictureForm } from '../accounts/picture-form.tsx';
import { ProfileForm } from '../accounts/profile-form.tsx';
import { SettingsTabs } from '../accounts/settings-tabs.tsx';
import { memberHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';

export const loader = read('members.edit-self', async ({ app, actor }) => {
  const mine = await app.members.preferences.execute(actor.mustBeMember());
  if (!mine) throw nothingHere('community.member-not-found');
  const { branches, region, bio, isPublic } = mine;
  return { branches, region, bio, isPublic, print: printOf(bio) };
});

export const action = act('members.edit-self', ProfileFormRequest, async (input, visit) => {
  const { app, actor } = visit;
  const { branches = [], region = null, bio, isPublic = false, agreed } = input;
  const mine = await app.members.preferences.execute(actor.mustBeMember());
  if (saysAnew(bio, mine?.bio ?? '')) visit.mustPass('members.tell-of-self');
  await app.members.editProfile.execute({
    actor,
    branches,
    region,
    bio,
    isPublic,
    agreed,
    shown: shownBy(input.shown),
  });
  return seeOther('/profil', telling('accounts.flash.profile'));
});

export default function ProfileEditRoute() {
  const mine = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { member } = usePage();
  return (
    <AccountPage help="compte" title={t('accounts.profile.title')} lead={t('accounts.profile.lead')}>
      <SettingsTabs current="profile" />
      {member && (
        <p>
          <a href={memberHref(member)}>{t('accounts.profile.see')}</a>
        </p>
      )}
      <ProfileForm mine={mine} refused={refused} />
      <PictureForm />
    </AccountPage>
  );
}
