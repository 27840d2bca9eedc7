import type { ReactNode } from 'react';
import { LIMITS } from '#application/community/limits';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { PURGES } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { ScrolledText } from '../ui/scrolled.tsx';

/** What would be erased for good, and the reason of the first of two people. Nothing of it comes back, which is said before. */
export function PurgePage(props: {
  readonly lead: string;
  readonly title: string | null;
  readonly source: string;
  /** Somebody has proposed it already. */
  readonly waits: boolean;
  readonly back: string;
  readonly refused: Refused | undefined;
  /** What the form carries besides the reason. */
  readonly children?: ReactNode;
}) {
  const { lead, title, source, waits, back, refused, children } = props;
  const t = useT();
  return (
    <SmallPage title={t('purge.title')} lead={lead}>
      <p id="texte">{t('purge.what')}</p>
      {title !== null && (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      <ScrolledText className="source" labelledBy="texte">
        {source}
      </ScrolledText>
      {waits ? (
        <Alert title={t('purge.waits')}>
          <a href={PURGES}>{t('purge.waitsText')}</a>
        </Alert>
      ) : (
        <ActForm
          keeps={false}
          refused={refused}
          back={back}
          submit={<Button look="final">{t('purge.submit')}</Button>}
        >
          {children}
          <Alert tone="warn" title={t('purge.second')} />
          <TextArea
            name="reason"
            label={t('purge.reason')}
            help={t('purge.reasonHelp')}
            rows={3}
            maxLength={LIMITS.reason.max}
            defaultValue={typedIn(refused, 'reason')}
            error={errorOf(refused, 'reason')}
          />
        </ActForm>
      )}
    </SmallPage>
  );
}
