import { useActionData } from '@remix-run/react';
import { TakeBackGrantRequest } from '#interfaces/http/engagement/desk.request';
import { idOf } from '#interfaces/http/validate';
import { EngagementDesk } from '../engagement/desk-frame.tsx';
import { NameOf } from '../engagement/member-names.tsx';
import { ReasonRead } from '../engagement/reason-fields.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { ENGAGEMENT } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button } from '../ui/button.tsx';
import { Day } from '../ui/moment.tsx';

const LIST = `${ENGAGEMENT}/points`;
const idIn = ({ params }: Visit) => idOf<'Grant'>(params['id'], 'engagement.grant-not-found');

export const loader = read('engagement.desk', async (visit) => {
  const grant = await visit.app.engagement.grants.one(visit.actor, idIn(visit));
  return { grant, names: await visit.app.members.names.of([grant.memberId, grant.by]) };
});

export const action = act('engagement.desk', TakeBackGrantRequest, async ({ reason }, visit) => {
  await visit.app.engagement.takeBackGrant.execute({ actor: visit.actor, id: idIn(visit), reason });
  return seeOther(LIST, telling('engage.flash.takenBack'));
});

/** Points given by hand, to be taken back. */
export default function EngagementGrantRoute() {
  const { grant, names } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <EngagementDesk
      view="grants"
      title={t('engage.grants.takeBackTitle')}
      lead={t('engage.grants.takeBackLead')}
    >
      <Breadcrumbs items={[{ href: LIST, label: t('engage.grants.title') }]} />
      <p>
        <NameOf id={grant.memberId} names={names} />
        {' · '}
        {t('points.rules.worth', { count: grant.points })}
        {' · '}
        <Day at={grant.at} />
        {' · '}
        {grant.reason}
      </p>
      {grant.takenBack ? (
        <p className="muted">
          {t('engage.grants.takenBack')} <Day at={grant.takenBack.at} />
        </p>
      ) : (
        <ActForm
          refused={refused}
          back={LIST}
          submit={<Button look="main">{t('engage.grants.takeBack')}</Button>}
        >
          <ReasonRead refused={refused} />
        </ActForm>
      )}
    </EngagementDesk>
  );
}
