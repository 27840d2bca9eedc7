import { useActionData } from '@remix-run/react';
import { LOCK_REASON, TRUST_LEVELS } from '#application/community/limits';
import { LockTrustRequest } from '#interfaces/http/community/trust.request';
import { idOf } from '#interfaces/http/validate';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { memberHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { TextField } from '../ui/field.tsx';

export const loader = read('members.trust', async (visit) => {
  const member = await memberIn(visit);
  const trust = await visit.app.members.trust.execute(visit.actor, member.id);
  if (!trust) throw nothingHere('community.member-not-found');
  return { name: member.pseudonym, handle: member.handle, trust };
});

export const action = act('members.trust', LockTrustRequest, async ({ level, reason }, visit) => {
  const member = await memberIn(visit);
  await visit.app.members.lockTrust.execute({
    actor: visit.actor,
    memberId: idOf<'Member'>(member.id),
    level: TRUST_LEVELS.find((each) => String(each) === level) ?? null,
    reason,
  });
  return seeOther(memberHref(member), telling('trust.flash.set'));
});

async function memberIn({ app, actor, params }: Visit) {
  const member = await app.members.page.execute(actor, params['pseudonym'] ?? '');
  if (!member) throw nothingHere('community.member-not-found');
  return member;
}

/** The team sets the level of a member by hand, or leaves it to the figures again. */
export default function MemberTrustRoute() {
  const { name, handle, trust } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('trust.setOf', { name })} lead={t('trust.setLead')}>
      <ActForm
        refused={refused}
        back={memberHref({ handle })}
        submit={<Button look="main">{t('trust.save')}</Button>}
      >
        <RadioGroup
          name="level"
          legend={t('trust.choose')}
          value={typedIn(refused, 'level', trust.lock ? String(trust.lock.level) : 'counted')}
          choices={[
            { value: 'counted', label: t('trust.counted') },
            ...TRUST_LEVELS.map((level) => ({ value: String(level), label: t(`trust.level.n${level}`) })),
          ]}
          error={errorOf(refused, 'level')}
        />
        <TextField
          name="reason"
          label={t('trust.reason')}
          help={t('trust.reasonHelp')}
          maxLength={LOCK_REASON.max}
          defaultValue={typedIn(refused, 'reason', trust.lock?.reason ?? '')}
          error={errorOf(refused, 'reason')}
        />
      </ActForm>
    </SmallPage>
  );
}
