import { SECOND_FACTOR } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Wrap } from '../ui/layout.tsx';

/** On every page of who works for the organisation and has yet to set up what it asks beside the password. */
export function FactorBanner() {
  const t = useT();
  const { factor } = usePage();
  const { formatDay } = useFormat();
  if (!factor) return null;
  return (
    <section className="pending" aria-label={t('factors.banner.title')}>
      <Wrap className="pending__in">
        <Icon name="alert" />
        <p>
          <strong>{t('factors.banner.title')}</strong>{' '}
          {factor.isHeldBack || factor.from === null
            ? t('factors.banner.now')
            : t('factors.banner.soon', { day: formatDay(factor.from) })}
        </p>
        <ButtonLink href={SECOND_FACTOR}>{t('factors.banner.go')}</ButtonLink>
      </Wrap>
    </section>
  );
}
