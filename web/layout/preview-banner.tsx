import { BRAND_PREVIEW } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Wrap } from '../ui/layout.tsx';

/** On every page that looks as a draft makes it: that others see something else, and the way out. */
export function PreviewBanner() {
  const { site } = usePage();
  const t = useT();
  if (!site.look.isPreview) return null;
  return (
    <section className="pending" aria-label={t('brand.preview.banner')}>
      <Wrap className="pending__in">
        <Icon name="eye" />
        <p>
          <strong>{t('brand.preview.now')}</strong> {t('brand.preview.nothing')}
        </p>
        <form method="post" action={`${BRAND_PREVIEW}/fin`}>
          <Button look="main">{t('brand.preview.end')}</Button>
        </form>
      </Wrap>
    </section>
  );
}
