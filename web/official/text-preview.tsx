import { createElement, type ReactNode } from 'react';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Prose } from '../ui/prose.tsx';

/**
 * A text of a form that holds several, with how it will look under it: by a button that works without scripts for all of
 * them at once, and with them for this one.
 */
export function TextPreview(props: {
  /** The field of the text. */
  field: string;
  /** What is shown, where several may be. */
  label: string;
  html: string | undefined;
  children: ReactNode;
}) {
  const t = useT();
  const { field, label, html, children } = props;
  const box = `apercu-${field}`;
  return createElement(
    'text-preview',
    { class: 'stack' },
    children,
    <p>
      <Button
        icon="eye"
        name="intent"
        value="preview"
        formAction={`#${box}`}
        aria-label={label}
        data-preview=""
      >
        {t('compose.acts.preview')}
      </Button>
    </p>,
    <section
      className="preview"
      // Not before there is something to be led to: what is to mend takes the focus then.
      id={html === undefined ? undefined : box}
      aria-label={label}
      hidden={html === undefined}
      data-preview-box=""
    >
      <p className="preview__label">{label}</p>
      <Prose html={html ?? ''} />
    </section>,
  );
}
