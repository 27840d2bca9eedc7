import { usePage } from '../lib/page.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Wrap } from '../ui/layout.tsx';

/** On every page that is looked at with somebody else's eyes: with whose, until when, and the way back. */
export function TryingBanner() {
  const { trying } = usePage();
  const t = useT();
  const format = useFormat();
  if (!trying) return null;
  const name = trying.kind === 'role' ? t(`rights.role.${trying.name as 'member'}`) : trying.name;
  return (
    <section className="pending" aria-label={t('trying.banner')}>
      <Wrap className="pending__in">
        <Icon name="eye" />
        <p>
          <strong>{t(`trying.now.${trying.kind}`, { name })}</strong>{' '}
          {t('trying.nothing', { moment: format.formatMoment(trying.until) })}
        </p>
        <form method="post" action="/admin/essai/fin">
          <Button look="main">{t('trying.end')}</Button>
        </form>
      </Wrap>
    </section>
  );
}
