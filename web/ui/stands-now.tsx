import { Fragment } from 'react';
import type { Refused } from '../lib/gates.server.ts';
import { isChanged } from '../lib/refused.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { Alert } from './alert.tsx';

/** What stands in place of what a form was opened with, where that is why it was refused: who replaces it has read it. */
export function StandsNow(props: {
  refused: Refused | undefined;
  /** By the names of the fields, as these are called. */
  texts: readonly { readonly name: string; readonly label: string; readonly text: string }[];
}) {
  const t = useT();
  const written = useWritten();
  const { refused, texts } = props;
  if (!isChanged(refused)) return null;
  return (
    <Alert tone="warn" title={t('compose.edit.meanwhile')}>
      {t('ui.standsNow.lead')}
      {texts.map(({ name, label, text }) => (
        <Fragment key={name}>
          <p id={`now-${name}`}>
            <strong>{label}</strong>
          </p>
          {text === '' ? (
            <p>{t('ui.standsNow.nothing')}</p>
          ) : (
            <pre className="source" tabIndex={0} role="region" aria-labelledby={`now-${name}`} {...written}>
              {text}
            </pre>
          )}
        </Fragment>
      ))}
    </Alert>
  );
}
