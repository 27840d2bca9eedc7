import { useActionData } from '@remix-run/react';
import { VERDICTS } from '#application/engagement/limits';
import { JudgeBadgeRequest } from '#interfaces/http/engagement/desk.request';
import { askedMember } from '../engagement/asked-member.server.ts';
import { EngagementDesk } from '../engagement/desk-frame.tsx';
import { MemberField, ReasonRead } from '../engagement/reason-fields.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { ENGAGEMENT } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { Select } from '../ui/field.tsx';

const LIST = `${ENGAGEMENT}/badges`;
const keyIn = ({ params }: Visit): string => params['key'] ?? '';

export const loader = read('engagement.desk', (visit) =>
  visit.app.engagement.badgeDesk.one(visit.actor, keyIn(visit)),
);

export const action = act('engagement.desk', JudgeBadgeRequest, async ({ member, ...said }, visit) => {
  const key = keyIn(visit);
  const memberId = await askedMember(visit, member);
  await visit.app.engagement.judgeBadge.execute({ actor: visit.actor, memberId, key, ...said });
  return seeOther(`${LIST}/${key}`, telling('engage.flash.judged'));
});

/** A badge given to somebody, taken away, or left to what they do again. */
export default function EngagementBadgeMembersRoute() {
  const { badge } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const back = `${LIST}/${badge.key}`;
  return (
    <EngagementDesk
      view="badges"
      title={t('engage.judge.of', { badge: badge.name })}
      lead={t('engage.judge.lead')}
    >
      <Breadcrumbs
        items={[
          { href: LIST, label: t('engage.badges.title') },
          { href: back, label: badge.name },
        ]}
      />
      <ActForm refused={refused} back={back} submit={<Button look="main">{t('engage.judge.save')}</Button>}>
        <MemberField refused={refused} />
        <RadioGroup
          name="verdict"
          legend={t('engage.judge.what')}
          value={typedIn(refused, 'verdict', 'given')}
          choices={VERDICTS.map((verdict) => ({
            value: verdict,
            label: t(`engage.judge.${verdict}`),
            help: t(`engage.judge.${verdict}Help`),
          }))}
          error={errorOf(refused, 'verdict')}
        />
        <Select
          name="tier"
          label={t('engage.judge.tier')}
          optional
          placeholder={t('engage.judge.noTier')}
          choices={badge.thresholds.map(({ tier }) => ({
            value: tier,
            label: t(`points.badges.tier.${tier}`),
          }))}
          defaultValue={typedIn(refused, 'tier', badge.thresholds[0]?.tier ?? '')}
          error={errorOf(refused, 'tier')}
        />
        <ReasonRead refused={refused} />
      </ActForm>
    </EngagementDesk>
  );
}
