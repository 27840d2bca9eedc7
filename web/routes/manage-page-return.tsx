import { useActionData } from '@remix-run/react';
import { SITE_LIMITS } from '#application/site/limits';
import { ReturnToPageRequest } from '#interfaces/http/site/pages.request';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { managedPageHref } from '../lib/addresses.ts';
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
  if (!/^\d{1,6}$/.test(number)) throw nothingHere('site.page-version-not-found');
  return Number(number);
}

export const loader = read('pages.manage', async (visit) => {
  const number = numberIn(visit);
  const { id, isHome, history } = await visit.app.pages.desk.one(visit.actor, visit.params['id'] ?? '');
  if (!(number === 0 && isHome) && !history.some((version) => version.number === number))
    throw nothingHere('site.page-version-not-found');
  return { id, number };
});

export const action = act('pages.manage', ReturnToPageRequest, async ({ note }, deed) => {
  const page = deed.params['id'] ?? '';
  await deed.app.pages.returnTo.execute({ actor: deed.actor, page, number: numberIn(deed), note });
  return seeOther(managedPageHref(page), telling('pages.flash.returned'));
});

/** Shows everybody again what a page said before. */
export default function ManagePageReturnRoute() {
  const { id, number } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage
      title={number === 0 ? t('pages.return.titleDelivered') : t('pages.return.title', { number })}
      lead={t('pages.return.lead')}
    >
      <ActForm
        refused={refused}
        back={managedPageHref(id)}
        submit={<Button look="main">{t('pages.return.submit')}</Button>}
      >
        <TextField
          name="note"
          label={t('pages.return.note')}
          maxLength={SITE_LIMITS.page.note.max}
          defaultValue={typedIn(refused, 'note')}
          error={errorOf(refused, 'note')}
        />
      </ActForm>
    </SmallPage>
  );
}
