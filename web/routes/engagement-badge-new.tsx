import { useActionData } from '@remix-run/react';
import { badgeChangeOf, NewBadgeRequest } from '#interfaces/http/engagement/desk.request';
import { BadgeForeseenTable, type BadgeLooked } from '../engagement/badge-foreseen.tsx';
import { BadgeForm } from '../engagement/badge-form.tsx';
import { EngagementDesk } from '../engagement/desk-frame.tsx';
import { ENGAGEMENT } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';

const LIST = `${ENGAGEMENT}/badges`;

export const loader = read('engagement.desk', async () => null);

export const action = act<NewBadgeRequest, BadgeLooked>(
  'engagement.desk',
  NewBadgeRequest,
  async (input, { app, actor, typed }) => {
    const { metric, note = '', intent } = input;
    const change = badgeChangeOf(input);
    if (intent === 'save') {
      const key = await app.engagement.addBadge.execute({ actor, asked: { ...change, metric }, note });
      return seeOther(`${LIST}/${key}`, telling('engage.flash.badgeAdded'));
    }
    const foreseen = await app.engagement.foreseeBadge.execute({ actor, key: null, change, metric });
    const names = await app.members.names.of(foreseen.rows.map(({ memberId }) => memberId));
    return { foreseen, names: [...names], typed };
  },
);

/** A badge from scratch, with who would have it at once. */
export default function NewEngagementBadgeRoute() {
  const outcome = useActionData() as Refused | BadgeLooked | undefined;
  const refused = outcome && 'problem' in outcome ? outcome : undefined;
  const looked = outcome && 'foreseen' in outcome ? outcome : undefined;
  const t = useT();
  return (
    <EngagementDesk view="badges" title={t('engage.badges.new')} lead={t('engage.badges.newLead')}>
      <Breadcrumbs items={[{ href: LIST, label: t('engage.badges.title') }]} />
      {looked && <BadgeForeseenTable foreseen={looked.foreseen} names={new Map(looked.names)} />}
      <BadgeForm badge={null} refused={refused} typed={looked?.typed} />
    </EngagementDesk>
  );
}
