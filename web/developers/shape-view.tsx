import { formHref } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import type { Shape, ShapeField } from './document.server.ts';
import { MeaningWords } from './meaning-words.tsx';

/** What a value looks like: fields below each other, what is shared by several operations behind a link. */
export function ShapeView({ shape }: { shape: Shape }) {
  const t = useT();
  const orNull = shape.orNull && <span className="muted"> {t('developers.orNull')}</span>;
  switch (shape.kind) {
    case 'form':
      return (
        <>
          <a href={formHref(shape.name)}>{shape.name}</a>
          {orNull}
        </>
      );
    case 'choice':
      return (
        <>
          {shape.values.map((value, index) => (
            <span key={value}>
              {index > 0 && ' | '}
              <code>{value}</code>
            </span>
          ))}
          {orNull}
        </>
      );
    case 'plain':
      return (
        <>
          <code>{shape.type}</code>
          {shape.notes.map((note) => (
            <span key={note}>
              {' '}
              <code className="small muted">{note}</code>
            </span>
          ))}
          {orNull}
        </>
      );
    case 'list':
      return (
        <>
          {t('developers.listOf')} <ShapeView shape={shape.of} />
          {shape.notes.map((note) => (
            <span key={note} className="small muted">
              {' '}
              {t('developers.items', { note })}
            </span>
          ))}
          {orNull}
        </>
      );
    case 'map':
      return (
        <>
          {t('developers.mapOf')} <ShapeView shape={shape.of} />
          {orNull}
        </>
      );
    case 'either':
      return (
        <>
          {shape.of.map((one, index) => (
            <span key={index}>
              {index > 0 && ` ${t('developers.or')} `}
              <ShapeView shape={one} />
            </span>
          ))}
          {orNull}
        </>
      );
    case 'object':
      return (
        <>
          <code>object</code>
          {orNull}
          <FieldsView fields={shape.fields} />
        </>
      );
  }
}

/** Names, whether they may be left out, what they mean, what they hold. */
function FieldsView({ fields }: { fields: readonly ShapeField[] }) {
  const t = useT();
  return (
    <ul className="shape">
      {fields.map(({ name, required, meaning, shape }) => (
        <li key={name}>
          <strong>
            <code>{name}</code>
          </strong>
          {!required && <span className="muted"> {t('developers.optional')}</span>}{' '}
          <ShapeView shape={shape} />
          {meaning !== null && (
            <p className="small">
              <MeaningWords words={meaning} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
