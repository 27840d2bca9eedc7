import type { SignOnButton } from '#application/site/published/sign-on.api';
import { byProviderHref } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';

/** The ways in that somebody else keeps. Links: the browser leaves the site, and no form of ours may lead elsewhere. */
export function ProviderButtons({ buttons, back }: { buttons: readonly SignOnButton[]; back: string }) {
  const t = useT();
  return (
    <ul className="f stack" aria-label={t('signOn.ways')}>
      {buttons.map(({ slug, labels }) => (
        <li key={slug}>
          <ButtonLink href={byProviderHref(slug, back)} look="main">
            {t('signOn.with', { provider: labels[t.locale] })}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
