import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { ButtonLink } from '../ui/button.tsx';

/** What an action gives back once: the secret by which messages are verified. */
export interface ShownWebhookSecret {
  readonly signingSecret: string;
  readonly doneHref: string;
}

export const isShownSecret = (answer: object | undefined): answer is ShownWebhookSecret =>
  answer !== undefined && 'signingSecret' in answer;

/** The secret of a webhook, the only time that it is shown. */
export function WebhookSecret({ shown }: { shown: ShownWebhookSecret }) {
  const t = useT();
  return (
    <section className="stack" aria-labelledby="secret">
      <h2 id="secret">{t('webhooks.secret.title')}</h2>
      <Alert tone="warn" title={t('webhooks.secret.once')} live />
      <pre className="code-block">
        <code>{shown.signingSecret}</code>
      </pre>
      <p className="small muted">{t('webhooks.secret.how')}</p>
      <p>
        <ButtonLink href={shown.doneHref}>{t('webhooks.secret.done')}</ButtonLink>
      </p>
    </section>
  );
}
