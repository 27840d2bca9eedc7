import type { Refused } from '../lib/gates.server.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { safePath } from '../lib/safe-path.ts';

/** What a sign-in says that was refused for a measure, to who showed that the account is theirs. */
export const isShutOut = (refused: Refused | undefined): boolean =>
  refused?.problem.code === 'community.account-suspended';

/** Until when, and where it is read why and contested without coming in. */
export function ShutOutNotice({ details }: { details: Refused['problem']['details'] }) {
  const t = useT();
  const { formatMoment } = useFormat();
  const { lasts, until, decisionPath } = details ?? {};
  const moment = typeof until === 'string' ? formatMoment(until) : null;
  const title = moment
    ? t('accounts.shutOut.until', { moment })
    : t(lasts === 'forever' ? 'accounts.shutOut.forGood' : 'accounts.shutOut.title');
  return (
    <Alert tone="danger" live title={title}>
      {typeof decisionPath === 'string' ? (
        <>
          {t('accounts.shutOut.why')} <a href={safePath(decisionPath)}>{t('accounts.shutOut.read')}</a>
        </>
      ) : (
        t('accounts.shutOut.write')
      )}
    </Alert>
  );
}
