/** What a form was sent with, by its fields. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** What may be shown, or kept, of what somebody typed. */
export function withoutSecrets(typed: Typed): Typed {
  const {
    password: _password,
    currentPassword: _current,
    newPassword: _new,
    secret: _secret,
    ...kept
  } = typed;
  return kept;
}

/** What members write, by the fields of the forms for it; elsewhere, whatever has more than one word. */
const WRITTEN: readonly string[] = ['title', 'body'];

/** What of a form would have to be written once more. */
export const wordsOf = (typed: Typed): readonly string[] =>
  Object.entries(withoutSecrets(typed)).flatMap(([name, said]) =>
    [said].flat().filter((text) => WRITTEN.includes(name) || /\S\s+\S/.test(text)),
  );
