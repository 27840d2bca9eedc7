import { useActionData } from '@remix-run/react';
import { LIFTING } from '#application/moderation/limits';
import { LiftSanctionRequest } from '#interfaces/http/moderation/decisions.request';
import { idOf } from '#interfaces/http/validate';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { recordHref } from '../lib/addresses.ts';
import { MASKED } from '../decisions/masked-facts.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';

const sanctionIn = ({ params }: Visit) => idOf<'Sanction'>(params['id'], 'moderation.sanction-not-found');

export const loader = read('sanctions.lift', async (visit) => {
  const measure = await visit.app.moderation.liftSanction.offered(visit.actor, sanctionIn(visit));
  if (!measure) throw nothingHere('moderation.sanction-not-found');
  return measure;
});

export const action = act('sanctions.lift', LiftSanctionRequest, async ({ reason }, visit) => {
  const sanctionId = sanctionIn(visit);
  const { liftSanction } = visit.app.moderation;
  const { memberId, masked } = await liftSanction.execute({ actor: visit.actor, sanctionId, reason });
  return seeOther(recordHref(memberId), telling(masked ? MASKED.taken : 'decisions.flash.lifted'));
});

/** A measure is taken back before its end, for a reason that its member reads. */
export default function SanctionLiftRoute() {
  const { memberId, step, decisionNumber } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage
      title={t('decisions.lift.title')}
      lead={t('decisions.lift.lead', {
        step: t(`decisions.step.${step as 'rappel'}`),
        number: decisionNumber ?? 0,
      })}
    >
      <ActForm
        refused={refused}
        back={recordHref(memberId)}
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
