import { useActionData } from '@remix-run/react';
import { badgeChangeOf, BadgeRequest } from '#interfaces/http/engagement/desk.request';
import { BadgeForeseenTable, type BadgeLooked } from '../engagement/badge-foreseen.tsx';
import { BadgeForm } from '../engagement/badge-form.tsx';
import { BadgeVerdicts } from '../engagement/badge-verdicts.tsx';
import { EngagementDesk } from '../engagement/desk-frame.tsx';
import { ENGAGEMENT } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { ButtonLink } from '../ui/button.tsx';

const LIST = `${ENGAGEMENT}/badges`;
const keyIn = ({ params }: Visit): string => params['key'] ?? '';

export const loader = read('engagement.desk', async (visit) => {
  const found = await visit.app.engagement.badgeDesk.one(visit.actor, keyIn(visit));
  const ids = found.verdicts.flatMap(({ memberId, by }) => [memberId, by]);
  return { ...found, names: await visit.app.members.names.of(ids) };
});

export const action = act<BadgeRequest, BadgeLooked>(
  'engagement.desk',
  BadgeRequest,
  async (input, visit) => {
    const { app, actor, typed } = visit;
    const key = keyIn(visit);
    const { note = '', version, intent } = input;
    const change = badgeChangeOf(input);
    if (intent === 'save') {
      await app.engagement.changeBadge.execute({ actor, key, change, note, version });
      return seeOther(`${LIST}/${key}`, telling('engage.flash.badgeSaved'));
    }
    const foreseen = await app.engagement.foreseeBadge.execute({ actor, key, change });
    const names = await app.members.names.of(foreseen.rows.map(({ memberId }) => memberId));
    return { foreseen, names: [...names], typed };
  },
);

/** One badge: what it is called, what it asks for, and what the team gave or took away of it. */
export default function EngagementBadgeRoute() {
  const { badge, verdicts, names } = usePageData<typeof loader>();
  const outcome = useActionData() as Refused | BadgeLooked | undefined;
  const refused = outcome && 'problem' in outcome ? outcome : undefined;
  const looked = outcome && 'foreseen' in outcome ? outcome : undefined;
  const t = useT();
  return (
    <EngagementDesk view="badges" title={badge.name} lead={t(`engage.metric.${badge.metric}`)}>
      <Breadcrumbs items={[{ href: LIST, label: t('engage.badges.title') }]} />
      {looked && <BadgeForeseenTable foreseen={looked.foreseen} names={new Map(looked.names)} />}
      <BadgeForm badge={badge} refused={refused} typed={looked?.typed} />
      <p>
        <ButtonLink href={`${LIST}/${badge.key}/membres`}>{t('engage.judge.title')}</ButtonLink>
      </p>
      <BadgeVerdicts verdicts={verdicts} names={names} />
    </EngagementDesk>
  );
}
