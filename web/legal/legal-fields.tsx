import type { LegalFieldName } from '#application/site/limits';
import type { ShownField } from '#application/site/legal/shown-legal';
import { useT, useWritten } from '../lib/texts.tsx';
import { Prose } from '../ui/prose.tsx';

/** What a text says under its headings, in the order of the law; nothing where nothing was written. */
export function LegalFields(props: {
  fields: readonly ShownField[];
  /** Which ones; all where it is left out. */
  only?: readonly LegalFieldName[];
  /** Below another heading of the page. */
  isInner?: boolean;
}) {
  const t = useT();
  const written = useWritten();
  const Heading = props.isInner ? 'h3' : 'h2';
  return props.fields
    .filter(({ name }) => props.only?.includes(name) ?? true)
    .map(({ name, plain, html }) => (
      <section key={name} aria-labelledby={`rubrique-${name}`}>
        <Heading id={`rubrique-${name}`}>{t(`legal.field.${name}`)}</Heading>
        {html === null ? <p {...written}>{plain}</p> : <Prose html={html} />}
      </section>
    ));
}
