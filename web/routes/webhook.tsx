import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { REPLAY_PERIODS, SteerWebhookRequest } from '#interfaces/http/site/webhooks.request';
import { idOf } from '#interfaces/http/validate';
import { isShownSecret, type ShownWebhookSecret, WebhookSecret } from '../adapter/shown-webhook-secret.tsx';
import { webhookIn } from '../adapter/webhook-in.server.ts';
import { WebhookLog } from '../adapter/webhook-log.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { API_ADMIN, apiClientHref, changeWebhookHref, webhookHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorsOf } from '../lib/refused.ts';
import { type MessageKey, useFormat, useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Facts } from '../ui/facts.tsx';
import { Select } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Ago, Day } from '../ui/moment.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Sure } from '../ui/sure.tsx';

const HOUR_MS = 3_600_000;

export const loader = read('webhooks.manage', async (visit) => {
  const { client, webhook } = await webhookIn(visit);
  const cursor = new URL(visit.request.url).searchParams.get('page');
  const log = await visit.app.site.webhooks.deliveries(visit.actor, webhook.id, cursor);
  return { client, webhook, log, isFirst: cursor === null };
});

export const action = act(
  'webhooks.manage',
  SteerWebhookRequest,
  async (input, visit): Promise<Response | ShownWebhookSecret> => {
    const { app, actor, viewer, now } = visit;
    const { client, webhook } = await webhookIn(visit);
    const { id } = webhook;
    const here = webhookHref(webhook);
    switch (input.act) {
      case 'rotate':
      case 'rotate-again':
        if (!isStillFresh(visit)) throw redirect(identityPath(here), 303);
        return orIdentity<ShownWebhookSecret>(here, async () => ({
          signingSecret: await app.site.rotateWebhookSecret.execute({
            actor,
            session: viewer.session,
            id,
            again: input.act === 'rotate-again',
          }),
          doneHref: here,
        }));
      case 'ping':
        await app.site.pingWebhook.execute({ actor, id });
        return seeOther(here, telling('webhooks.flash.pinged'));
      case 'silence':
        await app.site.silenceWebhook.execute({ actor, id, silent: true });
        return seeOther(here, telling('webhooks.flash.paused'));
      case 'wake':
        await app.site.silenceWebhook.execute({ actor, id, silent: false });
        return seeOther(here, telling('webhooks.flash.woken'));
      case 'remove':
        await app.site.removeWebhook.execute({ actor, id });
        return seeOther(apiClientHref(client.id), telling('webhooks.flash.removed'));
      case 'replay': {
        const which = { id: idOf<'WebhookDelivery'>(input.delivery, 'site.webhook-not-found') };
        await app.site.replayWebhooks.execute({ actor, id, which });
        return seeOther(here, telling('webhooks.flash.replayed'));
      }
      case 'replay-period': {
        const since = new Date(now.getTime() - Number(input.hours ?? REPLAY_PERIODS[0]) * HOUR_MS);
        await app.site.replayWebhooks.execute({ actor, id, which: { since, until: now } });
        return seeOther(here, telling('webhooks.flash.replayed'));
      }
    }
  },
);

/** One address that is told: how it is, what was sent, and what can be done with it. */
export default function WebhookRoute() {
  const { client, webhook, log, isFirst } = usePageData<typeof loader>();
  const answered = useActionData<Refused | ShownWebhookSecret>();
  const t = useT();
  const format = useFormat();
  // Nothing is sent to a client that is revoked, or past its day.
  const isTold = client.state === 'open';
  const at = (cursor: string | null) =>
    cursor === null ? null : `${webhookHref(webhook)}?page=${encodeURIComponent(cursor)}`;
  if (isShownSecret(answered))
    return (
      <AdminFrame place="api" title={t('webhooks.title')} lead={t('webhooks.lead')}>
        <WebhookSecret shown={answered} />
      </AdminFrame>
    );
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [t('webhooks.url'), <code key="url">{webhook.url}</code>],
    [t('webhooks.state'), t(isTold ? `webhooks.states.${webhook.state}` : 'webhooks.clientClosed')],
    ...(webhook.failingSince === null
      ? []
      : [[t('webhooks.failingSince'), <Ago key="failing" at={webhook.failingSince} />] as const]),
    [t('webhooks.waiting'), format.formatNumber(webhook.waiting)],
    [
      t('webhooks.lastDelivered'),
      webhook.lastDeliveredAt === null ? t('api.never') : <Ago key="last" at={webhook.lastDeliveredAt} />,
    ],
    [t('webhooks.created'), <Day key="created" at={webhook.createdAt} />],
  ];
  return (
    <AdminFrame
      place="api"
      title={t('webhooks.title')}
      lead={t('webhooks.lead')}
      acts={<ButtonLink href={changeWebhookHref(webhook)}>{t('webhooks.change')}</ButtonLink>}
    >
      <Breadcrumbs
        items={[
          { href: API_ADMIN, label: t('api.title') },
          { href: apiClientHref(client.id), label: client.name },
        ]}
      />
      <FormErrors errors={errorsOf(answered)} />
      <Facts facts={facts} />
      <section aria-labelledby="evenements">
        <SectionHead id="evenements" title={t('webhooks.events')} />
        <ul>
          {webhook.events.map((event) => (
            <li key={event}>
              {t(`webhooks.ev.${event}` as MessageKey)} <code className="small">{event}</code>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="agir" className="stack">
        <SectionHead id="agir" title={t('webhooks.acts')} />
        {isTold && webhook.state === 'open' && <Deed act="ping" label={t('webhooks.ping')} />}
        {isTold &&
          (webhook.state === 'open' ? (
            <Deed act="silence" label={t('webhooks.pause')} />
          ) : (
            <Deed act="wake" label={t('webhooks.wake')} />
          ))}
        <p>{t('webhooks.rotateHelp')}</p>
        {webhook.formerUntil === null ? (
          <Deed act="rotate" label={t('webhooks.rotate')} />
        ) : (
          <>
            <p>{t('webhooks.overlap', { until: format.formatMoment(webhook.formerUntil) })}</p>
            <Deed act="rotate-again" label={t('webhooks.rotateAgain')} />
          </>
        )}
        <Sure act={t('webhooks.remove')} help={t('webhooks.removeHelp')} name="act" value="remove" />
      </section>
      <section aria-labelledby="journal" className="stack">
        <SectionHead id="journal" title={t('webhooks.log')} />
        <p>{t('webhooks.logLead')}</p>
        <WebhookLog deliveries={log.items} />
        <Pagination
          previousHref={at(log.previous)}
          nextHref={at(log.next)}
          firstHref={isFirst ? null : webhookHref(webhook)}
        />
      </section>
      {isTold && (log.items.length > 0 || !isFirst) && (
        <section aria-labelledby="rejouer" className="stack">
          <SectionHead id="rejouer" title={t('webhooks.replayPeriod')} />
          <p>{t('webhooks.replayHelp')}</p>
          <form method="post" className="form">
            <Select
              name="hours"
              label={t('webhooks.period')}
              choices={REPLAY_PERIODS.map((value) => ({ value, label: t(`webhooks.periods.${value}`) }))}
            />
            <p>
              <Button name="act" value="replay-period">
                {t('webhooks.replay')}
              </Button>
            </p>
          </form>
        </section>
      )}
    </AdminFrame>
  );
}

function Deed({ act: deed, label }: { act: string; label: string }) {
  return (
    <form method="post">
      <Button name="act" value={deed}>
        {label}
      </Button>
    </form>
  );
}
