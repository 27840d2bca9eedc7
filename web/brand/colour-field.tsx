import type { BrandTheme, BrandToken } from '#application/site/limits';
import { useT } from '../lib/texts.tsx';
import { FieldError } from '../ui/field.tsx';
import { Swatch } from './swatch.tsx';

/** One colour of the design in one theme: what it looks like, and its figures to be changed; with a script, also by the browser's picker. */
export function ColourField(props: {
  theme: BrandTheme;
  token: BrandToken;
  /** As it is in the draft. */
  colour: string;
  typed: string;
  error: string | undefined;
}) {
  const t = useT();
  const { theme, token, error } = props;
  const name = `${theme}-${token}`;
  const label = { token: t(`brand.look.token.${token}`), theme: t(`brand.theme.${theme}`) };
  return (
    <>
      <span className="brand-colour" data-colour>
        <Swatch colour={props.colour} />
        <input
          type="text"
          className="input brand-colour__figures"
          id={name}
          name={name}
          defaultValue={props.typed}
          maxLength={7}
          size={9}
          spellCheck={false}
          autoComplete="off"
          aria-label={t('brand.look.field', label)}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? undefined : `${name}-error`}
        />
        <input
          type="color"
          className="brand-colour__picker"
          defaultValue={props.colour}
          aria-label={t('brand.look.pick', label)}
          hidden
        />
      </span>
      {error !== undefined && <FieldError id={`${name}-error`}>{error}</FieldError>}
    </>
  );
}
