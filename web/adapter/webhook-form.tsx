import { eventsWithin, SITE_LIMITS } from '#application/site/limits';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, errorsOf, typedIn, typedList } from '../lib/refused.ts';
import { type MessageKey, useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { CheckGroup } from '../ui/choices.tsx';
import { TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

/** Where another system is told, and of what its client may read. */
export function WebhookForm({
  scopes,
  refused,
  of,
  act,
}: {
  scopes: readonly string[];
  refused: Refused | undefined;
  /** What stands already. */
  of?: { readonly url: string; readonly events: readonly string[] };
  act: string;
}) {
  const t = useT();
  const events = eventsWithin(scopes);
  if (events.length === 0) return <p>{t('webhooks.noEvents')}</p>;
  return (
    <form method="post" noValidate className="form">
      <FormErrors errors={errorsOf(refused)} />
      <TextField
        name="url"
        label={t('webhooks.url')}
        help={t('webhooks.urlHelp')}
        type="url"
        inputMode="url"
        maxLength={SITE_LIMITS.webhook.url.max}
        defaultValue={typedIn(refused, 'url', of?.url)}
        error={errorOf(refused, 'url')}
        required
      />
      <CheckGroup
        name="events"
        legend={t('webhooks.events')}
        help={t('webhooks.eventsHelp')}
        choices={events.map((value) => ({
          value,
          label: t(`webhooks.ev.${value}` as MessageKey),
          help: <code>{value}</code>,
        }))}
        values={typedList(refused, 'events', of?.events)}
        error={errorOf(refused, 'events')}
      />
      <p>
        <Button look="main">{act}</Button>
      </p>
    </form>
  );
}
