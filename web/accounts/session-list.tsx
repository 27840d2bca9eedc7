import type { SessionView } from '#application/community/accounts/my-sessions.query';
import { useFormat, useNow, useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Pill } from '../ui/pill.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** As loaders hand it over: moments are texts there. */
type Listed = Omit<SessionView, 'openedAt' | 'lastSeenAt'> & {
  readonly openedAt: Date | string;
  readonly lastSeenAt: Date | string;
};

function Line({ session }: { session: Listed }) {
  const t = useT();
  const { formatAgo, formatDay } = useFormat();
  const ago = formatAgo(session.lastSeenAt, useNow());
  const device = session.device || t('accounts.account.unknownDevice');
  return (
    <li className="session">
      <div>
        <p className="cluster">
          <strong>{device}</strong>
          {session.current && <Pill tone="ok">{t('accounts.account.thisOne')}</Pill>}
        </p>
        <p className="muted small">{t('accounts.account.seen', { ago, day: formatDay(session.openedAt) })}</p>
      </div>
      {!session.current && (
        <form method="post" action="/compte/connexions/fermer">
          <input type="hidden" name="id" value={session.id} />
          <Button aria-label={t('accounts.account.endNamed', { device, ago })}>
            {t('accounts.account.end')}
          </Button>
        </form>
      )}
    </li>
  );
}

/** Every browser in which the member is signed in, and the ways to end that. */
export function SessionList({ sessions }: { sessions: readonly Listed[] }) {
  const t = useT();
  return (
    <section aria-labelledby="connexions">
      <SectionHead id="connexions" title={t('accounts.account.sessions')} />
      <div className="account__block">
        <p>{t('accounts.account.sessionsHelp')}</p>
        <ul className="rows">
          {sessions.map((session) => (
            <Line key={session.id} session={session} />
          ))}
        </ul>
        <div className="cluster">
          {sessions.some(({ current }) => !current) && (
            <form method="post" action="/compte/connexions/fermer-autres">
              <Button>{t('accounts.account.endOthers')}</Button>
            </form>
          )}
          <form method="post" action="/compte/connexions/fermer-toutes">
            <Button look="danger">{t('accounts.account.everywhere')}</Button>
          </form>
        </div>
      </div>
    </section>
  );
}
