import { Fragment } from 'react';
import type { Refused } from '../lib/gates.server.ts';
import { isChanged, isMasked, typedIn } from '../lib/refused.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { Alert } from './alert.tsx';
import { ScrolledText } from './scrolled.tsx';

interface TextShown {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  /** What was typed in its place, where no field is called so. */
  readonly typed?: string | undefined;
}

/**
 * What stands in place of what a form was opened with, where that is why it was refused: who replaces it has read it. Where a passage was
 * masked, the field has what stands, and what was typed is shown here.
 */
export function StandsNow(props: {
  refused: Refused | undefined;
  /** By the names of the fields, as these are called. */
  texts: readonly TextShown[];
  /** What else is another is told elsewhere. */
  maskedAlone?: boolean;
}) {
  const t = useT();
  const { refused, texts, maskedAlone = false } = props;
  if (!isChanged(refused)) return null;
  const typedOver = ({ name, text, typed = typedIn(refused, name, text) }: TextShown) => typed;
  const masked = texts.filter((one) => isMasked(refused, { typed: typedOver(one), now: one.text }));
  const others = texts.filter((one) => !masked.includes(one));
  const changed = masked.length === 0 ? others : others.filter((one) => typedOver(one) !== one.text);
  const rest = maskedAlone ? [] : changed;
  return (
    <>
      {masked.length > 0 && (
        <Alert tone="warn" title={t('ui.standsNow.masked')}>
          {t('ui.standsNow.maskedLead')}
          <Texts
            texts={masked.map((one) => ({
              name: one.name,
              label: t('ui.standsNow.typed', { label: one.label }),
              text: typedOver(one),
            }))}
          />
        </Alert>
      )}
      {rest.length > 0 && (
        // Where one was masked, the others may be another only as they were typed.
        <Alert tone="warn" title={t(masked.length > 0 ? 'ui.standsNow.beside' : 'compose.edit.meanwhile')}>
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
        <ScrolledText className="source" labelledBy={`now-${name}`} {...written}>
          {text}
        </ScrolledText>
      )}
    </Fragment>
  ));
}
