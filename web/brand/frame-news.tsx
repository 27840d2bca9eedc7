import type { FrameState } from '#application/site/branding/brand-desk.query';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Exactly } from '../ui/moment.tsx';

/** What became of a head or foot: what pages do not show of it, and when the other site last answered. */
export function FrameNews({ state: { dropped, remote } }: { state: FrameState }) {
  const t = useT();
  return (
    <>
      {dropped.length > 0 && (
        <Alert
          tone="warn"
          title={t('brand.frames.dropped', { names: dropped.map((name) => `<${name}>`).join(', ') })}
        />
      )}
      {remote && (
        <p className="muted">
          {t('brand.frames.got')} <Exactly at={remote.gotAt} />
        </p>
      )}
      {remote?.failure && (
        <Alert tone="warn" title={t(`brand.frames.failures.${remote.failure}`)}>
          {t('brand.frames.lastGood')}
        </Alert>
      )}
    </>
  );
}
