import { SmallPage } from '../layout/small-page.tsx';
import { read } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Ago } from '../ui/moment.tsx';

const SHOWN = 100;

/** Of a demonstration alone: elsewhere nobody may read what others were sent. */
export const loader = read('mails.read', async ({ app }) => {
  const mails = (await app.sentMails?.latest(SHOWN)) ?? null;
  if (!mails) throw nothingHere('other');
  return mails.map(({ name, at, to, subject }) => ({ name, at, to, subject }));
});

export default function SentMailsRoute() {
  const mails = usePageData<typeof loader>();
  const t = useT();
  return (
    <SmallPage title={t('accounts.mails.title')} lead={t('accounts.mails.lead')}>
      {mails.length === 0 && <EmptyState title={t('accounts.mails.none')} level={2} />}
      <ul className="rows" aria-label={t('accounts.mails.list')}>
        {mails.map(({ name, at, to, subject }) => (
          <li className="note" key={name}>
            <div>
              <p className="note__title">
                <a href={`/dev/courrier/${name}`}>{subject}</a>
              </p>
              <p className="small muted cluster">
                <span>
                  {t('accounts.mails.to')} {to}
                </span>
                <Ago at={at} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </SmallPage>
  );
}
