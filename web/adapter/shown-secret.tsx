import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { ButtonLink } from '../ui/button.tsx';

/** What an action gives back once: the credentials of a client, with its name. */
export interface Shown {
  readonly name: string;
  readonly credentials: { readonly id: string; readonly secret: string; readonly key: string };
  readonly isAgain: boolean;
}

export const isShown = (answer: object | undefined): answer is Shown =>
  answer !== undefined && 'credentials' in answer;

/** The secret of a client, the only time that it is shown. */
export function ShownSecret({ shown, doneHref }: { shown: Shown; doneHref: string }) {
  const t = useT();
  const { id, secret, key } = shown.credentials;
  return (
    <section className="stack" aria-labelledby="secret">
      <h2 id="secret">{t('api.secret.title', { name: shown.name })}</h2>
      <Alert tone="warn" title={t('api.secret.once')} live>
        {shown.isAgain && t('api.secret.again')}
      </Alert>
      <dl className="facts">
        <div>
          <dt>{t('api.secret.key')}</dt>
          <dd>
            <code>{key}</code>
          </dd>
        </div>
        <div>
          <dt>{t('api.secret.id')}</dt>
          <dd>
            <code>{id}</code>
          </dd>
        </div>
        <div>
          <dt>{t('api.secret.secret')}</dt>
          <dd>
            <code>{secret}</code>
          </dd>
        </div>
      </dl>
      <p className="small muted">{t('api.secret.how')}</p>
      <pre className="code-block">
        <code>{`curl -H 'Authorization: Bearer ${key}' …/api/v1/me
curl -u '${id}:${secret}' -d grant_type=client_credentials …/oauth/token`}</code>
      </pre>
      <p>
        <ButtonLink href={doneHref}>{t('api.secret.done')}</ButtonLink>
      </p>
    </section>
  );
}
