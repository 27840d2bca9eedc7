import { usePage } from '../lib/page.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { decisionHref } from './decision-parts.tsx';

/** To who may not write because of a measure, where they would: that it is so, until when, and where it says why. Nothing to others. */
export function SilencedNotice() {
  const t = useT();
  const { silenced } = usePage();
  if (!silenced) return null;
  return (
    <Alert tone="warn" title={t('decisions.silenced.title')}>
      <SilencedWords />
    </Alert>
  );
}

/** Until when, and the way to the decision. */
export function SilencedWords() {
  const t = useT();
  const { formatMoment } = useFormat();
  const { silenced } = usePage();
  if (!silenced) return null;
  return (
    <>
      {silenced.until
        ? t('decisions.silenced.until', { moment: formatMoment(silenced.until) })
        : t('decisions.silenced.forGood')}{' '}
      {silenced.decision === null ? (
        t('decisions.silenced.write')
      ) : (
        <a href={decisionHref(silenced.decision)}>{t('decisions.silenced.read')}</a>
      )}
    </>
  );
}
