import { decisionHref } from '../decisions/decision-parts.tsx';
import type { Refused } from '../lib/gates.server.ts';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';

/** Where a text says again what a decision took out: leads to that decision. */
export function RemovedAlert({ refused }: { readonly refused: Refused | undefined }) {
  const t = useT();
  const decisionId = removingDecisionOf(refused);
  if (decisionId === null) return null;
  return (
    <Alert tone="warn" title={t('compose.edit.removed')}>
      <a href={decisionHref(decisionId)}>{t('decisions.read')}</a>
    </Alert>
  );
}

function removingDecisionOf(refused: Refused | undefined): string | null {
  const { code, details } = refused?.problem ?? {};
  const decisionId = details?.['decisionId'];
  return code === 'community.passage-removed' && typeof decisionId === 'string' ? decisionId : null;
}
