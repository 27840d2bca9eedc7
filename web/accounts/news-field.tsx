import { CONSENTS } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { RadioGroup } from '../ui/choices.tsx';

/** Whether the organisation may write its news: nobody is asked twice, and nothing is ticked for them. */
export function NewsField({ news, refused }: { news: boolean; refused: Refused | undefined }) {
  const t = useT();
  return (
    <RadioGroup
      name="news"
      legend={t('consents.purposes.news.title')}
      help={
        <>
          {t('consents.purposes.news.wording')} <a href={CONSENTS}>{t('consents.see')}</a>
        </>
      }
      value={typedIn(refused, 'news', news ? 'oui' : 'non')}
      choices={[
        { value: 'oui', label: t('consents.yes') },
        { value: 'non', label: t('consents.no') },
      ]}
      error={errorOf(refused, 'news')}
    />
  );
}
