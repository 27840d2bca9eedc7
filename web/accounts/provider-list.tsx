import type { MyLink } from '#application/community/sign-on/my-links.query';
import type { SignOnButton } from '#application/site/published/sign-on.api';
import { linkProviderHref, UNLINK } from '../lib/addresses.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** As loaders hand it over: moments are texts there. */
type Listed = Omit<MyLink, 'linkedAt' | 'lastUsedAt'> & {
  readonly linkedAt: Date | string;
  readonly lastUsedAt: Date | string;
};

/** By which providers a member comes in, and by which they could. */
export function ProviderList({
  links,
  buttons,
}: {
  links: readonly Listed[];
  buttons: readonly SignOnButton[];
}) {
  const t = useT();
  const { formatDay } = useFormat();
  const free = buttons.filter(({ providerId }) => !links.some((link) => link.providerId === providerId));
  if (links.length === 0 && free.length === 0) return null;
  const nameOf = (providerId: string) =>
    buttons.find((one) => one.providerId === providerId)?.labels[t.locale] ?? t('signOn.mine.closed');
  return (
    <section aria-labelledby="fournisseurs">
      <SectionHead id="fournisseurs" title={t('signOn.mine.title')} />
      <div className="account__block">
        <p>{t('signOn.mine.help')}</p>
        <ul className="rows">
          {links.map((link) => (
            <li className="session" key={link.id}>
              <div>
                <p>
                  <strong>{nameOf(link.providerId)}</strong>
                </p>
                <p className="muted small">
                  {t('signOn.mine.since', {
                    day: formatDay(link.linkedAt),
                    used: formatDay(link.lastUsedAt),
                  })}
                </p>
              </div>
              <form method="post" action={UNLINK}>
                <input type="hidden" name="id" value={link.id} />
                <Button aria-label={t('signOn.mine.unlinkNamed', { provider: nameOf(link.providerId) })}>
                  {t('signOn.mine.unlink')}
                </Button>
              </form>
            </li>
          ))}
        </ul>
        <div className="cluster">
          {free.map(({ slug, labels }) => (
            <form key={slug} method="post" action={linkProviderHref(slug)}>
              <input type="hidden" name="pour" value="lier" />
              <Button>{t('signOn.mine.link', { provider: labels[t.locale] })}</Button>
            </form>
          ))}
        </div>
      </div>
    </section>
  );
}
