import type { MySite } from '#application/community/vouching/read-my-sites';
import { WITHDRAW_SITE } from '../lib/addresses.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** As loaders hand it over: moments are texts there. */
type Listed = Omit<MySite, 'agreedAt' | 'lastUsedAt'> & {
  readonly agreedAt: Date | string;
  readonly lastUsedAt: Date | string;
};

/** Which sites a member lets know who they are, and what of them. */
export function SiteList({ sites }: { sites: readonly Listed[] }) {
  const t = useT();
  const { formatDay } = useFormat();
  if (sites.length === 0) return null;
  return (
    <section aria-labelledby="sites">
      <SectionHead id="sites" title={t('vouching.mine')} />
      <div className="account__block">
        <p>{t('vouching.mineHelp')}</p>
        <ul className="rows">
          {sites.map(({ id, label, origin, tellsEmail, agreedAt, lastUsedAt }) => (
            <li className="session" key={id}>
              <div>
                <p>
                  <strong>{label}</strong>, {new URL(origin).host}
                </p>
                <p className="muted small">
                  {t(tellsEmail ? 'vouching.knowsEmail' : 'vouching.knowsName', {
                    day: formatDay(agreedAt),
                    used: formatDay(lastUsedAt),
                  })}
                </p>
              </div>
              <form method="post" action={WITHDRAW_SITE}>
                <input type="hidden" name="id" value={id} />
                <Button aria-label={t('vouching.withdrawNamed', { site: label })}>
                  {t('vouching.withdraw')}
                </Button>
              </form>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
