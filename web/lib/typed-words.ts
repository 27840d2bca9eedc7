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

/** Fields of one line that are filled in by hand: what stands in them is worth something, be it one word. Elsewhere, whatever has more than one word. */
const WRITTEN: ReadonlySet<string> = new Set(
  [
    [
      'title',
      'body',
      'pseudonym',
      'member',
      'membre',
      'who',
      'people',
      'email',
      'name',
      'nom',
      'label',
      'labelEn',
    ],
    ['subject', 'question', 'note', 'reason', 'comment', 'bio', 'text', 'words', 'reply', 'alt', 'logoAlt'],
    [
      'link',
      'url',
      'origin',
      'replay',
      'poll',
      'survey',
      'from',
      'to',
      'topic',
      'same',
      'adresse',
      'reference',
    ],
    ['source', 'department', 'tags', 'reserved', 'taskTitles', 'objet', 'partie'],
  ].flat(),
);

/** By them somebody gets in, or shows who they are: however many words they have, they are shown to nobody. */
const KEPT_TO_ITSELF = /^(?:code|token|secret|.*password)$/i;

/** Nobody typed an id. */
const isTyped = (text: string): boolean => text.trim() !== '' && !/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(text);

/** For which words the choices below them were offered: the page carries them along, nobody typed them there. */
export const OFFERED_FOR = 'offeredFor';
/** Which lines of a field a file added: the page carries them along too. */
export const FROM_FILE = 'fromFile';
/** For which choice a box to confirm it was shown. */
export const MEANT_FOR = 'meantFor';
/** What is chosen from, as it stood when the form was drawn. */
export const CHOSEN_FROM = 'labels';
const CARRIED: ReadonlySet<string> = new Set([OFFERED_FOR, FROM_FILE, MEANT_FOR, CHOSEN_FROM]);

/** What of a form would have to be written once more. */
export const wordsOf = (typed: Typed): readonly string[] =>
  Object.entries(typed).flatMap(([name, said]) =>
    KEPT_TO_ITSELF.test(name) || CARRIED.has(name)
      ? []
      : [said].flat().filter((text) => (WRITTEN.has(name) && isTyped(text)) || /\S\s+\S/.test(text)),
  );
