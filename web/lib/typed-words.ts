import type { Refused } from './gates.server.ts';

/** What may be shown, or kept, of what somebody typed. */
export function withoutSecrets(typed: Refused['typed']): Refused['typed'] {
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
export const wordsOf = (typed: Refused['typed']): readonly string[] =>
  Object.entries(withoutSecrets(typed)).flatMap(([name, said]) =>
    [said].flat().filter((text) => WRITTEN.includes(name) || /\S\s+\S/.test(text)),
  );
