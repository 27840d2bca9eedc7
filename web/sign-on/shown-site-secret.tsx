import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { ButtonLink } from '../ui/button.tsx';

/** What an action gives back once. */
export interface ShownSite {
  readonly siteSecret: string;
  readonly doneHref: string;
}

export const isShownSite = (answer: object | undefined): answer is ShownSite =>
  answer !== undefined && 'siteSecret' in answer;

/** The secret that a site shares with us, the only time that it is shown. */
export function ShownSiteSecret({ shown, address }: { shown: ShownSite; address: string }) {
  const t = useT();
  return (
    <section className="stack" aria-labelledby="secret">
      <h2 id="secret">{t('connectedSites.secret')}</h2>
      <Alert tone="warn" title={t('connectedSites.secretOnce')} live />
      <dl className="facts">
        <div>
          <dt>{t('connectedSites.address')}</dt>
          <dd>
            <code>{address}</code>
          </dd>
        </div>
        <div>
          <dt>{t('connectedSites.secret')}</dt>
          <dd>
            <code>{shown.siteSecret}</code>
          </dd>
        </div>
      </dl>
      <p>
        <ButtonLink href={shown.doneHref}>{t('connectedSites.secretDone')}</ButtonLink>
      </p>
    </section>
  );
}
