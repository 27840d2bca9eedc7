import { useActionData } from '@remix-run/react';
import { TakeBackGrantRequest } from '#interfaces/http/engagement/desk.request';
import { idOf } from '#interfaces/http/validate';
import { EngagementDesk } from '../engagement/desk-frame.tsx';
import { ReasonRead } from '../engagement/reason-fields.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { memberLedgerHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button } from '../ui/button.tsx';

const memberIn = ({ params }: Visit) => idOf<'Member'>(params['id'], 'community.member-not-found');

export const loader = read('engagement.desk', async (visit) => {
  const id = memberIn(visit);
  const line = await visit.app.engagement.strikableLine.execute(visit.actor, id, visit.params['line'] ?? '');
  const member = (await visit.app.members.names.of([id])).get(id);
  return { id, line, name: member?.pseudonym ?? '' };
});

export const action = act('engagement.desk', TakeBackGrantRequest, async ({ reason }, visit) => {
  const { app, actor, params } = visit;
  const memberId = memberIn(visit);
  await app.engagement.strikeLine.execute({ actor, memberId, lineId: params['line'] ?? '', reason });
  return seeOther(memberLedgerHref(memberId), telling('engage.flash.struck'));
});

/** What one act brought a member, to be taken back. */
export default function EngagementStrikeRoute() {
  const { id, line, name } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const here = memberLedgerHref(id);
  return (
    <EngagementDesk
      view="anomalies"
      title={t('engage.grants.strikeTitle')}
      lead={t('engage.grants.strikeLead')}
    >
      <Breadcrumbs items={[{ href: here, label: t('engage.ledger.title', { name }) }]} />
      <p>{t('engage.grants.strikeLine', { points: line.points, label: line.label })}</p>
      <ActForm
        refused={refused}
        back={here}
        submit={<Button look="main">{t('engage.grants.strike')}</Button>}
      >
        <ReasonRead refused={refused} />
      </ActForm>
    </EngagementDesk>
  );
}
