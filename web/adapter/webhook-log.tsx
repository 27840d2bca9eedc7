import type { WebhookAttemptView, WebhookDeliveryView } from '#application/site/webhooks/webhooks.query';
import { hasText, type MessageKey, useFormat, useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Exactly } from '../ui/moment.tsx';
import { Pill, type PillTone } from '../ui/pill.tsx';

const TONES: Readonly<Record<WebhookDeliveryView['state'], PillTone>> = {
  waiting: 'plain',
  delivered: 'ok',
  failed: 'danger',
  dropped: 'warn',
};

/** Every message of the last thirty days, with what came of each try; each can be sent again. */
export function WebhookLog({ deliveries }: { deliveries: readonly WebhookDeliveryView[] }) {
  const t = useT();
  if (deliveries.length === 0) return <p className="muted">{t('webhooks.logNone')}</p>;
  return (
    <DataTable
      id="journal-des-envois"
      caption={t('webhooks.log')}
      captionHidden
      stacks
      rows={deliveries}
      rowKey={({ id }) => id}
      columns={[
        {
          label: t('webhooks.event'),
          header: true,
          cell: ({ event }) => (
            <>
              {t(`webhooks.ev.${event}` as MessageKey)} <code className="small">{event}</code>
            </>
          ),
        },
        { label: t('webhooks.when'), cell: ({ createdAt }) => <Exactly at={createdAt} /> },
        {
          label: t('webhooks.about'),
          cell: ({ subjectKind, subjectId }) => (
            <>
              {t(`webhooks.kinds.${subjectKind}` as MessageKey)} <code className="small">{subjectId}</code>
            </>
          ),
        },
        { label: t('webhooks.outcome'), cell: (delivery) => <Outcome delivery={delivery} /> },
        {
          label: t('webhooks.replay'),
          act: true,
          cell: ({ id, state }) =>
            state !== 'waiting' && (
              <form method="post">
                <input type="hidden" name="delivery" value={id} />
                <Button name="act" value="replay" aria-label={t('webhooks.replayOne', { id: id.slice(-6) })}>
                  {t('webhooks.replay')}
                </Button>
              </form>
            ),
        },
      ]}
    />
  );
}

function Outcome({ delivery: { state, nextAt, attempts } }: { delivery: WebhookDeliveryView }) {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <Pill tone={TONES[state]}>{t(`webhooks.deliveryStates.${state}`)}</Pill>
      {attempts.length > 0 && (
        <ol className="list small">
          {attempts.map((attempt, index) => (
            <li key={index}>
              <Attempt attempt={attempt} />
            </li>
          ))}
        </ol>
      )}
      {state === 'waiting' && nextAt !== null && attempts.length > 0 && (
        <p className="small">{t('webhooks.next', { at: format.formatMoment(nextAt) })}</p>
      )}
    </>
  );
}

function Attempt({ attempt: { status, reason, milliseconds, excerpt } }: { attempt: WebhookAttemptView }) {
  const t = useT();
  const { formatNumber } = useFormat();
  const ms = formatNumber(milliseconds);
  const why = `webhooks.reasons.${reason ?? ''}`;
  return (
    <>
      {status === null
        ? t('webhooks.noAnswer', { reason: hasText(why) ? t(why as MessageKey) : (reason ?? ''), ms })
        : t('webhooks.attempt', { status: String(status), ms })}
      {excerpt !== '' && (
        <>
          {' '}
          <code>{excerpt}</code>
        </>
      )}
    </>
  );
}
