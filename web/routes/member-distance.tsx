import { useActionData } from '@remix-run/react';
import { isStaff } from '#application/community/limits';
import { idOf } from '#interfaces/http/validate';
import { DistanceFormRequest } from '#interfaces/http/community/distance.request';
import { distanceHref, DISTANCES, memberHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorsOf } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { SmallPage } from '../layout/small-page.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

export const loader = read('members.distance', async (visit) => {
  const member = await memberIn(visit);
  const { app, actor } = visit;
  return {
    name: member.pseudonym,
    handle: member.handle,
    team: isStaff(member.role),
    own: actor.memberId === member.id,
    stands: await app.members.distances.to(actor, member.id),
  };
});

export const action = actOfSafety(
  'members.distance',
  DistanceFormRequest,
  async ({ distance, on }, visit) => {
    const member = await memberIn(visit);
    const { app, actor } = visit;
    const deed = on === '1' ? app.members.keepAtDistance : app.members.endDistance;
    await deed.execute({ actor, otherId: idOf<'Member'>(member.id), distance });
    return seeOther(distanceHref(member), telling(TOLD[distance][on]));
  },
);

const TOLD = {
  block: { 1: 'distance.flash.blocked', 0: 'distance.flash.unblocked' },
  mute: { 1: 'distance.flash.muted', 0: 'distance.flash.unmuted' },
} as const;

async function memberIn({ app, actor, params }: Visit) {
  const member = await app.members.page.execute(actor, params['pseudonym'] ?? '');
  if (!member) throw nothingHere('community.member-not-found');
  return member;
}

/** What one member puts between themselves and another. */
export default function MemberDistanceRoute() {
  const { name, handle, team, own, stands } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('distance.of', { name })} lead={t('distance.ofLead', { name })}>
      <div className="account stack">
        <FormErrors errors={errorsOf(refused)} />
        {team && <Alert title={t('distance.team', { name })} />}
        {!own &&
          (['mute', 'block'] as const)
            .filter((distance) => !team || stands[distance])
            .map((distance) => (
              <section key={distance} className="stack" aria-labelledby={distance}>
                <h2 id={distance}>{t(`distance.${distance}.title`)}</h2>
                <p>{t(`distance.${distance}.text`, { name })}</p>
                {stands[distance] && (
                  <p>
                    <strong>{t(`distance.${distance}.state`, { name })}</strong>
                  </p>
                )}
                <form method="post">
                  <input type="hidden" name="distance" value={distance} />
                  <Button name="on" value={stands[distance] ? '0' : '1'}>
                    {t(`distance.${distance}.${stands[distance] ? 'off' : 'on'}`, { name })}
                  </Button>
                </form>
              </section>
            ))}
        <p className="cluster">
          <ButtonLink look="quiet" href={memberHref({ handle })}>
            {t('distance.back')}
          </ButtonLink>
          <ButtonLink look="quiet" href={DISTANCES}>
            {t('distance.all')}
          </ButtonLink>
        </p>
      </div>
    </SmallPage>
  );
}
