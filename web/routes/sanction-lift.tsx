import { useActionData } from '@remix-run/react';
import { LIFTING } from '#application/moderation/limits';
import { LiftSanctionRequest } from '#interfaces/http/moderation/decisions.request';
import { idOf } from '#interfaces/http/validate';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { QUEUE, recordHref } from '../lib/addresses.ts';
import { MASKED } from '../decisions/masked-facts.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';

const sanctionIn = ({ params }: Visit) => idOf<'Sanction'>(params['id'], 'moderation.sanction-not-found');

export const loader = read('sanctions.lift', async (visit) => {
  const measure = await visit.app.moderation.liftSanction.offered(visit.actor, sanctionIn(visit));
  // What was refused is said on the page that it was written on, also where somebody else was there first.
  if (!measure && !isAfterDeed(visit.request)) throw nothingHere('moderation.sanction-not-found');
  return measure;
});

export const action = act('sanctions.lift', LiftSanctionRequest, async ({ reason }, visit) => {
  const sanctionId = sanctionIn(visit);
  const { liftSanction } = visit.app.moderation;
  const done = await liftSanction.execute({ actor: visit.actor, sanctionId, reason });
  const lifted = done.masked ? MASKED.taken : 'decisions.flash.lifted';
  return seeOther(recordHref(done.memberId), telling(done.lifted ? lifted : 'decisions.flash.liftedBefore'));
});

/** A measure is taken back before its end, for a reason that its member reads. */
export default function SanctionLiftRoute() {
  const measure = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage
      title={t('decisions.lift.title')}
      lead={
        measure
          ? t('decisions.lift.lead', {
              step: t(`decisions.step.${measure.step as 'rappel'}`),
              number: measure.decisionNumber ?? 0,
            })
          : undefined
      }
    >
      <ActForm
        refused={refused}
        back={measure ? recordHref(measure.memberId) : QUEUE}
        submit={<Button look="final">{t('decisions.lift.submit')}</Button>}
        labels={{ reason: t('decisions.lift.reason') }}
      >
        <TextArea
          name="reason"
          label={t('decisions.lift.reason')}
          help={t('decisions.lift.help', { min: LIFTING.min })}
          rows={3}
          maxLength={LIFTING.max}
          required
          defaultValue={typedIn(refused, 'reason')}
          error={errorOf(refused, 'reason')}
        />
      </ActForm>
    </SmallPage>
  );
}
