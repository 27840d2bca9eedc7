import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';

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
  const { publicUrl } = usePage();
  const { id, secret, key } = shown.credentials;
  const words = [
    ['key', key],
    ['id', id],
    ['secret', secret],
  ] as const;
  return (
    <section className="stack" aria-labelledby="secret">
      <h2 id="secret">{t('api.secret.title', { name: shown.name })}</h2>
      <Alert tone="warn" title={t('api.secret.once')} live>
        {shown.isAgain && t('api.secret.again')}
      </Alert>
      <dl className="facts">
        {words.map(([name, word]) => (
          <div key={name}>
            <dt>{t(`api.secret.${name}`)}</dt>
            <dd>
              <code id={`a-copier-${name}`}>{word}</code> <Copy of={name} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="small muted">{t('api.secret.how')}</p>
      <pre className="code-block">
        <code id="a-copier-calls">{`curl -H 'Authorization: Bearer ${key}' ${publicUrl}/api/v1/me
curl -u '${id}:${secret}' -d grant_type=client_credentials ${publicUrl}/oauth/token`}</code>
      </pre>
      <p>
        <Copy of="calls" />
      </p>
      <p>
        <ButtonLink href={doneHref}>{t('api.secret.done')}</ButtonLink>
      </p>
    </section>
  );
}

/** Puts one of them into the clipboard, where there is one. */
function Copy({ of: name }: { of: 'key' | 'id' | 'secret' | 'calls' }) {
  const t = useT();
  return (
    <Button
      type="button"
      look="quiet"
      hidden
      data-copies={`a-copier-${name}`}
      data-copied={t('api.secret.copied')}
      aria-label={t('api.secret.copyOf', { name: t(`api.secret.${name}`) })}
    >
      {t('api.secret.copy')}
    </Button>
  );
}
