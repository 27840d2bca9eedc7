import { useActionData } from '@remix-run/react';
import { JoinGroupRequest } from '#interfaces/http/moderation/rights.request';
import { SmallPage } from '../layout/small-page.tsx';
import { MY_GROUPS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorsOf } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Pill } from '../ui/pill.tsx';

export const loader = read('groups.mine', async ({ app, actor }) => ({
  groups: await app.moderation.groups.knownTo(actor),
}));

export const action = act('groups.mine', JoinGroupRequest, async ({ group, act: deed }, { app, actor }) => {
  await app.moderation.joinGroup.execute({ actor, slug: group, act: deed });
  return seeOther(MY_GROUPS, telling(deed === 'join' ? 'groups.flash.joined' : 'groups.flash.left'));
});

/** The groups that a member is in, and those that anybody may join. */
export default function MyGroupsRoute() {
  const { groups } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('groups.mine.title')} lead={t('groups.mine.lead')}>
      <FormErrors errors={errorsOf(refused)} />
      {groups.length === 0 && <EmptyState level={2} title={t('groups.none')} />}
      <ul className="plain drafts">
        {groups.map(({ slug, name, description, isOpen, isMine }) => (
          <li key={slug}>
            <h2 className="cluster">
              {name} {isMine && <Pill icon="check">{t('groups.mine.in')}</Pill>}
            </h2>
            {description && <p>{description}</p>}
            {isOpen ? (
              <form method="post">
                <input type="hidden" name="group" value={slug} />
                <Button
                  name="act"
                  value={isMine ? 'leave' : 'join'}
                  look={isMine ? 'quiet' : undefined}
                  aria-label={t(isMine ? 'groups.mine.leaveOf' : 'groups.mine.joinOf', { name })}
                >
                  {t(isMine ? 'groups.mine.leave' : 'groups.mine.join')}
                </Button>
              </form>
            ) : (
              <p className="small muted">{t('groups.mine.closed')}</p>
            )}
          </li>
        ))}
      </ul>
    </SmallPage>
  );
}
