import { SmallPage } from '../layout/small-page.tsx';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { PrivateContact } from '../words/warned-box.tsx';
import { ButtonLink } from '../ui/button.tsx';

export const loader = read('words.help', ({ app }) => app.words.help.execute());

/** Where help is, for who wrote words of distress. */
export default function HelpNowRoute() {
  const offers = usePageData<typeof loader>();
  const t = useT();
  return (
    <SmallPage title={t('words.help.title')} lead={t('words.help.lead')}>
      {offers.map(({ explanation, links }) => (
        <div key={explanation}>
          <p>{explanation}</p>
          <ul className="list">
            {links.map(({ label, url }) => (
              <li key={url}>
                <a href={url}>{label}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p>{t('words.help.urgent')}</p>
      <PrivateContact />
      <p>
        <ButtonLink href="/questions">{t('words.help.back')}</ButtonLink>
      </p>
    </SmallPage>
  );
}
