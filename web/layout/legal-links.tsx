import { LEGAL_HREFS } from '../lib/addresses.ts';
import type { SiteView } from '../lib/page-environment.ts';
import { useT } from '../lib/texts.tsx';

/** What the law wants at the foot of every page, whatever the organisation puts there. */
export function LegalLinks({ conformity }: { conformity: SiteView['conformity'] }) {
  const t = useT();
  return (
    <nav aria-label={t('legal.foot.label')}>
      <ul className="plain cluster">
        <li>
          <a href={LEGAL_HREFS.notices}>{t('legal.kind.notices')}</a>
        </li>
        <li>
          <a href={LEGAL_HREFS.privacy}>{t('legal.kind.privacy')}</a>
        </li>
        <li>
          <a href={LEGAL_HREFS.accessibility}>
            {t('legal.foot.accessibility', { state: t(`legal.state.${conformity}`) })}
          </a>
        </li>
      </ul>
    </nav>
  );
}
