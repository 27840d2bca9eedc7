import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { SteerApiClientRequest } from '#interfaces/http/site/api-clients.request';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { actName } from '../admin/act-name.ts';
import { namedLines } from '../admin/audit-of.server.ts';
import { isShown, type Shown, ShownSecret } from '../adapter/shown-secret.tsx';
import { isStanding } from '../adapter/client-state.ts';
import { withStates } from '../adapter/client-state.server.ts';
import { clientIn } from '../adapter/webhook-in.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { API_ADMIN, apiClientHref, newWebhookHref, webhookHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorsOf } from '../lib/refused.ts';
import { type MessageKey, useFormat, useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { categoryNames } from '../lists/category-names.server.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Facts } from '../ui/facts.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Ago, Day } from '../ui/moment.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Sure } from '../ui/sure.tsx';

const HISTORY = 20;

export const loader = read('api.manage', async (visit) => {
  const { app, actor } = visit;
  const [client] = await withStates(visit, [await clientIn(visit)]);
  if (!client) throw nothingHere('site.api-client-not-found');
  const [use, names, categoryNamed, { items }, webhooks] = await Promise.all([
    app.site.apiClients.useOf(actor, client.id),
    app.members.names.of([client.holderId]),
    categoryNames(visit),
    app.audit.trail.page({ objectKind: 'api-client', objectId: client.id, limit: HISTORY }),
    actor.may('webhook.manage') ? app.site.webhooks.all(actor, client.id) : null,
  ]);
  const where = client.categoryIds && client.categoryIds.map((id) => categoryNamed.get(id) ?? null);
  return {
    client,
    use,
    where,
    webhooks,
    holder: names.get(client.holderId)?.pseudonym ?? null,
    history: await namedLines(visit, items),
  };
});

export const action = act('api.manage', SteerApiClientRequest, async (input, visit) => {
  const { app, actor, viewer } = visit;
  const { id, name } = await clientIn(visit);
  if (input.act === 'revoke') {
    await app.site.revokeApiClient.execute({ actor, id });
    return seeOther(apiClientHref(id), telling('api.flash.revoked'));
  }
  if (!isStillFresh(visit)) throw redirect(identityPath(apiClientHref(id)), 303);
  return orIdentity<Shown>(apiClientHref(id), async () => ({
    name,
    credentials: await app.site.rotateApiSecret.execute({ actor, session: viewer.session, id }),
    isAgain: true,
  }));
});

/** One machine: what it may, what it did, a new secret, the end. */
export default function ApiClientRoute() {
  const { client, use, where, webhooks, holder, history } = usePageData<typeof loader>();
  const answered = useActionData<Refused | Shown>();
  const t = useT();
  const format = useFormat();
  if (isShown(answered))
    return (
      <AdminFrame place="api" title={client.name} lead={t('api.newLead')}>
        <ShownSecret shown={answered} doneHref={apiClientHref(client.id)} />
      </AdminFrame>
    );
  const listed = (items: readonly string[], otherwise: string) =>
    items.length === 0 ? otherwise : items.join(', ');
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [t('api.state'), t(`api.states.${client.state}`)],
    [t('api.holder'), holder ?? t('rights.somebody')],
    [t('api.created'), <Day key="created" at={client.createdAt} />],
    [t('api.expires'), <Day key="expires" at={client.expiresAt} />],
    [
      t('api.lastUsed'),
      client.lastUsedAt === null ? t('api.never') : <Ago key="used" at={client.lastUsedAt} />,
    ],
    [
      t('api.categories'),
      where === null ? t('api.everywhere') : where.map((name) => name ?? t('rights.goneCategory')).join(', '),
    ],
    [t('api.networks'), listed(client.networks, t('api.anywhere'))],
    [t('api.origins'), listed(client.origins, t('api.noOrigins'))],
  ];
  return (
    <AdminFrame
      place="api"
      title={client.name}
      lead={t('api.limits', { calls: format.formatNumber(600), writes: format.formatNumber(120) })}
    >
      <Breadcrumbs items={[{ href: API_ADMIN, label: t('api.title') }]} />
      <FormErrors errors={errorsOf(answered)} />
      {(client.state === 'resting' || client.state === 'orphan') && (
        <Alert tone="warn" title={t(`api.opensNothing.${client.state}`)} />
      )}
      <Facts facts={facts} />
      <section aria-labelledby="portee">
        <SectionHead id="portee" title={t('api.scopes')} />
        <ul>
          {client.scopes.map((scope) => (
            <li key={scope}>
              {t(`api.scope.${scope}` as MessageKey)} <code className="small">{scope}</code>
            </li>
          ))}
        </ul>
      </section>
      {isStanding(client.state) && (
        <section aria-labelledby="secret" className="stack">
          <SectionHead id="secret" title={t('api.rotate')} />
          <p>{t('api.rotateHelp')}</p>
          {client.formerUntil && (
            <p>{t('api.overlap', { until: format.formatMoment(client.formerUntil) })}</p>
          )}
          <form method="post">
            <Button name="act" value="rotate">
              {t('api.rotate')}
            </Button>
          </form>
          <Sure act={t('api.revoke')} help={t('api.revokeHelp')} name="act" value="revoke" />
        </section>
      )}
      {webhooks && (
        <section aria-labelledby="webhooks" className="stack">
          <SectionHead id="webhooks" title={t('webhooks.title')} />
          {webhooks.length === 0 ? (
            <p className="muted">{t('webhooks.none')}</p>
          ) : (
            <DataTable
              id="webhooks-du-client"
              caption={t('webhooks.title')}
              captionHidden
              stacks
              rows={webhooks}
              rowKey={({ id }) => id}
              columns={[
                {
                  label: t('webhooks.url'),
                  header: true,
                  cell: (webhook) => <a href={webhookHref(webhook)}>{webhook.url}</a>,
                },
                { label: t('webhooks.state'), cell: ({ state }) => t(`webhooks.states.${state}`) },
                {
                  label: t('webhooks.waiting'),
                  numeric: true,
                  cell: ({ waiting }) => format.formatNumber(waiting),
                },
                {
                  label: t('webhooks.lastDelivered'),
                  cell: ({ lastDeliveredAt }) =>
                    lastDeliveredAt === null ? t('api.never') : <Ago at={lastDeliveredAt} />,
                },
              ]}
            />
          )}
          {client.state === 'open' && (
            <p>
              <ButtonLink href={newWebhookHref(client.id)}>{t('webhooks.new')}</ButtonLink>
            </p>
          )}
        </section>
      )}
      <section aria-labelledby="appels" className="stack">
        <SectionHead id="appels" title={t('api.use')} />
        {use.length === 0 ? (
          <p className="muted">{t('api.useNone')}</p>
        ) : (
          <DataTable
            id="appels-par-jour"
            caption={t('api.use')}
            captionHidden
            rows={use}
            rowKey={({ day, operation }) => `${day} ${operation}`}
            columns={[
              { label: t('api.day'), header: true, cell: ({ day }) => format.formatDay(day) },
              { label: t('api.operation'), cell: ({ operation }) => <code>{operation}</code> },
              { label: t('api.done'), numeric: true, cell: ({ done }) => format.formatNumber(done) },
              {
                label: t('api.refusals'),
                numeric: true,
                cell: ({ refused }) => format.formatNumber(refused),
              },
            ]}
          />
        )}
      </section>
      <section aria-labelledby="historique" className="stack">
        <SectionHead id="historique" title={t('api.history')} />
        <ol className="list">
          {history.map(({ id, at, actor, action: deed, outcome, details }) => (
            <li key={id}>
              <p>
                <strong>{actor ?? t('rights.somebody')}</strong>, {format.formatMoment(at)}
              </p>
              <p>
                {actName(t, deed)}
                {typeof details['operation'] === 'string' && <code> {details['operation']}</code>}
                {outcome === 'refused' && ` — ${t('rights.refused')}`}
              </p>
            </li>
          ))}
        </ol>
      </section>
    </AdminFrame>
  );
}
