import { AccountPage } from '../accounts/account-page.tsx';
import { SettingsTabs } from '../accounts/settings-tabs.tsx';
import { avatarUrl, distanceHref, memberHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Pill } from '../ui/pill.tsx';

export const loader = read('members.distance', async ({ app, actor }) => ({
  members: await app.members.distances.all(actor),
}));

/** Whom the member blocks or mutes. */
export default function DistancesRoute() {
  const { members } = usePageData<typeof loader>();
  const t = useT();
  return (
    <AccountPage help="tenir-a-distance" title={t('distance.title')} lead={t('distance.lead')}>
      <SettingsTabs current="distances" />
      {members.length === 0 ? (
        <EmptyState level={2} title={t('distance.empty')}>
          {t('distance.emptyText')}
        </EmptyState>
      ) : (
        <ul className="distances" aria-label={t('distance.list')}>
          {members.map((member) => (
            <li key={member.id} className="distances__row">
              <Avatar pseudonym={member.pseudonym} branch={null} imageUrl={avatarUrl(member.avatarKey, 48)} />
              <a className="name" href={memberHref(member)}>
                {member.pseudonym}
              </a>
              {member.block && <Pill tone="warn">{t('distance.blocked')}</Pill>}
              {member.mute && <Pill>{t('distance.muted')}</Pill>}
              <ButtonLink
                look="quiet"
                href={distanceHref(member)}
                aria-label={t('distance.changeOf', { name: member.pseudonym })}
              >
                {t('distance.change')}
              </ButtonLink>
            </li>
          ))}
        </ul>
      )}
    </AccountPage>
  );
}
