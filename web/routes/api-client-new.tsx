import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { RegisterApiClientRequest } from '#interfaces/http/site/api-clients.request';
import { API_SCOPES, SITE_LIMITS } from '#application/site/limits';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { categoryChoices } from '../admin/category-choices.ts';
import { isShown, type Shown, ShownSecret } from '../adapter/shown-secret.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { API_ADMIN, apiClientHref } from '../lib/addresses.ts';
import { act, isAfterDeed, read, type Refused } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf, typedIn, typedList } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button } from '../ui/button.tsx';
import { CheckGroup } from '../ui/choices.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

const LIMITS = SITE_LIMITS.apiClient;
const HERE = `${API_ADMIN}/nouveau`;

export const loader = read('api.manage', async (visit) => {
  if (!isStillFresh(visit) && !isAfterDeed(visit.request)) throw redirect(identityPath(HERE), 303);
  return { categories: await visit.app.community.categories.execute(visit.actor) };
});

export const action = act('api.manage', RegisterApiClientRequest, async (input, visit) => {
  const { app, actor, viewer } = visit;
  return orIdentity<Shown>(HERE, async () => ({
    name: input.name,
    credentials: await app.site.registerApiClient.execute({ ...input, actor, session: viewer.session }),
    isAgain: false,
  }));
});

/** Registers a machine, and shows its secret once. */
export default function NewApiClientRoute() {
  const { categories } = usePageData<typeof loader>();
  const answered = useActionData<Refused | Shown>();
  const t = useT();
  const refused = isShown(answered) ? undefined : answered;
  return (
    <AdminFrame place="api" title={t('api.new')} lead={t('api.newLead')}>
      <Breadcrumbs items={[{ href: API_ADMIN, label: t('api.title') }]} />
      {isShown(answered) ? (
        <ShownSecret shown={answered} doneHref={apiClientHref(answered.credentials.id)} />
      ) : (
        <form method="post" noValidate className="form">
          <FormErrors errors={errorsOf(refused)} />
          <TextField
            name="name"
            label={t('api.name')}
            help={t('api.nameHelp')}
            maxLength={LIMITS.name.max}
            defaultValue={typedIn(refused, 'name')}
            error={errorOf(refused, 'name')}
            required
          />
          <CheckGroup
            name="scopes"
            legend={t('api.scopes')}
            help={t('api.scopesHelp')}
            choices={API_SCOPES.map((value) => ({ value, label: t(`api.scope.${value}`), help: value }))}
            values={typedList(refused, 'scopes')}
            error={errorOf(refused, 'scopes')}
          />
          <CheckGroup
            name="categoryIds"
            legend={t('api.categories')}
            help={t('api.categoriesHelp')}
            choices={categoryChoices(categories)}
            values={typedList(refused, 'categoryIds')}
            error={errorOf(refused, 'categoryIds')}
          />
          <TextArea
            name="networks"
            label={t('api.networks')}
            help={t('api.networksHelp')}
            rows={3}
            defaultValue={typedIn(refused, 'networks')}
            error={errorOf(refused, 'networks')}
            optional
          />
          <TextArea
            name="origins"
            label={t('api.origins')}
            help={t('api.originsHelp')}
            rows={3}
            defaultValue={typedIn(refused, 'origins')}
            error={errorOf(refused, 'origins')}
            optional
          />
          <TextField
            name="days"
            label={t('api.days')}
            help={t('api.daysHelp')}
            inputMode="numeric"
            maxLength={3}
            defaultValue={typedIn(refused, 'days', '90')}
            error={errorOf(refused, 'days')}
            required
          />
          <p>
            <Button look="main">{t('api.register')}</Button>
          </p>
        </form>
      )}
    </AdminFrame>
  );
}
