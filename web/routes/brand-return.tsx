import { useActionData } from '@remix-run/react';
import { SITE_LIMITS } from '#application/site/limits';
import { ReturnToBrandRequest } from '#interfaces/http/site/brand.request';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { MANAGE_BRAND } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';

/** @throws 404 for what is no number */
function numberIn({ params }: Visit): number {
  const number = params['number'] ?? '';
  if (!/^\d{1,6}$/.test(number)) throw nothingHere('site.brand-version-not-found');
  return Number(number);
}

export const loader = read('brand.manage', async (visit) => {
  const number = numberIn(visit);
  const { history } = await visit.app.brand.desk.execute(visit.actor);
  if (number !== 0 && !history.some((version) => version.number === number))
    throw nothingHere('site.brand-version-not-found');
  return { number };
});

export const action = act('brand.manage', ReturnToBrandRequest, async ({ note }, deed) => {
  await deed.app.brand.returnTo.execute({ actor: deed.actor, number: numberIn(deed), note });
  return seeOther(MANAGE_BRAND, telling('brand.flash.returned'));
});

/** Shows everybody again what was shown before. */
export default function BrandReturnRoute() {
  const { number } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage
      title={number === 0 ? t('brand.return.titleDelivered') : t('brand.return.title', { number })}
      lead={t('brand.return.lead')}
    >
      <ActForm
        refused={refused}
        back={MANAGE_BRAND}
        submit={<Button look="main">{t('brand.return.submit')}</Button>}
      >
        <TextField
          name="note"
          label={t('brand.return.note')}
          maxLength={SITE_LIMITS.brand.note.max}
          defaultValue={typedIn(refused, 'note')}
          error={errorOf(refused, 'note')}
        />
      </ActForm>
    </SmallPage>
  );
}
