import { useActionData } from '@remix-run/react';
import { AUTHORITY_LIMITS } from '#application/moderation/limits';
import { AlertRequest } from '#interfaces/http/moderation/authorities.request';
import { idOf } from '#interfaces/http/validate';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { caseHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { Select, TextArea } from '../ui/field.tsx';

const itemIn = ({ params }: Visit) => idOf<'ReviewItem'>(params['id'], 'moderation.item-not-found');

export const loader = read('review.decide', async (visit) => {
  const { item } = await visit.app.moderation.reviewCase.execute(visit.actor, itemIn(visit));
  return { id: item.id, number: item.number };
});

export const action = actOfSafety('review.decide', AlertRequest, async (input, visit) => {
  const { app, actor } = visit;
  const itemId = itemIn(visit);
  await app.transparency.alertAuthorities.execute({ ...input, actor, itemId });
  return seeOther(caseHref(itemId), telling('authorities.flash.alerted'));
});

/** Somebody's life or safety may be in danger: whom to call, and what is kept of it. */
export default function AlertAuthoritiesRoute() {
  const { id, number } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame
      place="queue"
      title={t('authorities.alert.title')}
      lead={t('authorities.alert.lead', { number })}
    >
      <Alert tone="danger" title={t('authorities.alert.first')}>
        <p>{t('authorities.alert.numbers')}</p>
        <p>
          <a href="https://www.internet-signalement.gouv.fr">{t('authorities.alert.pharos')}</a>
        </p>
      </Alert>
      <ActForm
        refused={refused}
        back={caseHref(id)}
        submit={<Button look="final">{t('authorities.alert.submit')}</Button>}
        labels={{ authority: t('authorities.alert.authority'), facts: t('authorities.alert.facts') }}
      >
        <Select
          name="authority"
          label={t('authorities.alert.authority')}
          placeholder={t('authorities.order.choose')}
          choices={AUTHORITY_LIMITS.alerted.map((value) => ({
            value,
            label: t(`authorities.alerted.${value}`),
          }))}
          defaultValue={typedIn(refused, 'authority')}
          error={errorOf(refused, 'authority')}
        />
        <TextArea
          name="facts"
          label={t('authorities.alert.facts')}
          help={t('authorities.alert.factsHelp')}
          rows={6}
          maxLength={AUTHORITY_LIMITS.alert.facts.max}
          defaultValue={typedIn(refused, 'facts')}
          error={errorOf(refused, 'facts')}
        />
      </ActForm>
    </AdminFrame>
  );
}
