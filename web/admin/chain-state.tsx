import type { ChainCheck, ChainHead } from '#application/shared/audit-chain';
import { AUDIT } from '../lib/addresses.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';

/** Whether the log is whole, when that was last looked at, and the button that looks again. */
export function ChainState({ head, check }: { head: ChainHead; check: ChainCheck | null }) {
  const t = useT();
  const format = useFormat();
  const [first] = check?.breaks ?? [];
  return (
    <Alert
      tone={first ? 'danger' : check ? 'ok' : 'info'}
      title={
        first
          ? t(`audit.chain.broken.${first.what}`, { position: first.position, entry: first.entryId })
          : check
            ? t('audit.chain.whole', { count: check.length, at: format.formatMoment(check.at) })
            : t('audit.chain.never')
      }
    >
      {head.length > 0 && (
        <p className="small">
          {t('audit.chain.head', { count: head.length })} <code>{head.hash.slice(0, 16)}</code>
        </p>
      )}
      <form method="post" action={`${AUDIT}/verifier`}>
        <Button>{t('audit.chain.check')}</Button>
      </form>
    </Alert>
  );
}
