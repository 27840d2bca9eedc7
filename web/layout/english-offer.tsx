import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Wrap } from '../ui/layout.tsx';

/**
 * To a visitor whose browser asks for English, and who has chosen no language: that this page is there in English, in English. Either
 * answer is a choice, and the line is not shown again.
 */
export function EnglishOffer() {
  const { offersEnglish, path } = usePage();
  const t = useT();
  if (!offersEnglish) return null;
  return (
    <section className="offer" lang="en" aria-label={t('lists.offer.label')}>
      <Wrap>
        <form className="offer__in" method="post" action="/langue">
          <input type="hidden" name="retour" value={path} />
          <button className="linklike" name="langue" value="en">
            {t('lists.offer.english')}
          </button>
          <button className="linklike" name="langue" value="fr" lang="fr">
            {t('lists.offer.french')}
          </button>
        </form>
      </Wrap>
    </section>
  );
}
