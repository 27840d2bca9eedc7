import { Fragment } from 'react';
import type { Refused } from '../lib/gates.server.ts';
import { isChanged, isMasked, typedIn } from '../lib/refused.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { Alert } from './alert.tsx';

interface TextShown {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

/**
 * What stands in place of what a form was opened with, where that is why it was refused: who replaces it has read it. Where a passage was
 * masked, the field has what stands, and what was typed is shown here.
 */
export function StandsNow(props: {
  refused: Refused | undefined;
  /** By the names of the fields, as these are called. */
  texts: readonly TextShown[];
}) {
  const t = useT();
  const { refused, texts } = props;
  if (!isChanged(refused)) return null;
  const masked = texts.filter(({ name, text }) => isMasked(refused, name, text));
  const others = texts.filter((one) => !masked.includes(one));
  const rest =
    masked.length === 0 ? others : others.filter(({ name, text }) => typedIn(refused, name) !== text);
  return (
    <>
      {masked.length > 0 && (
        <Alert tone="warn" title={t('ui.standsNow.masked')}>
          {t('ui.standsNow.maskedLead')}
          <Texts
            texts={masked.map(({ name, label }) => ({
              name,
              label: t('ui.standsNow.typed', { label }),
              text: typedIn(refused, name),
            }))}
          />
        </Alert>
      )}
      {rest.length > 0 && (
        <Alert tone="warn" title={t('compose.edit.meanwhile')}>
          {t('ui.standsNow.lead')}
          <Texts texts={rest} />
        </Alert>
      )}
    </>
  );
}

/** As they are typed. */
function Texts({ texts }: { texts: readonly TextShown[] }) {
  const t = useT();
  const written = useWritten();
  return texts.map(({ name, label, text }) => (
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
  ));
}
