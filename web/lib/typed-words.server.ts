/** What was typed, by its fields. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** What may be kept of a form, and shown again. */
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

/** The texts among what was typed. */
export const wordsOf = (typed: Typed): readonly string[] =>
  Object.entries(withoutSecrets(typed)).flatMap(([name, said]) =>
    [said].flat().filter((text) => WRITTEN.includes(name) || /\S\s+\S/.test(text)),
  );
