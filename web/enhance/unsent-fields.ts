/** What a form is filled in with, as it is kept and brought back. */
export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export interface Kept {
  readonly value: string;
  /** What the page brought where it was changed; unknown where it brought what was typed. */
  readonly was?: string;
}

const NOT_KEPT: ReadonlySet<string> = new Set([
  'hidden',
  'password',
  'file',
  'submit',
  'button',
  'reset',
  'image',
  'fieldset',
  'output',
  'select-multiple',
]);
const TICKED = 'on';

/** Fields that one fills in, each by a name of its own. */
export function fieldsNamed(form: Pick<HTMLFormElement, 'elements'>): readonly (readonly [string, Field])[] {
  const times = new Map<string, number>();
  return ([...form.elements] as Field[])
    .filter(({ name, type }) => Boolean(name) && !NOT_KEPT.has(type))
    .map((field) => {
      const name = isBox(field) ? `${field.name}=${field.value}` : field.name;
      const before = times.get(name) ?? 0;
      times.set(name, before + 1);
      return [before === 0 ? name : `${name} ${before + 1}`, field];
    });
}

/** Whether words are typed into it: the rest is quickly chosen again, and is kept with words only. */
export const isWritten = ({ type }: Pick<Field, 'type'>): boolean => type === 'textarea' || type === 'text';

export const isUntouched = (field: Field): boolean => saidIn(field) === broughtIn(field);

/** What is kept of a form: what was changed, or all where none of it was sent. Nothing without words. */
export function keptFrom(
  fields: readonly (readonly [string, Field])[],
  isBegun: boolean,
): Readonly<Record<string, Kept>> | null {
  const hasWords = fields.some(
    ([, field]) =>
      isWritten(field) &&
      (isBegun
        ? field.value.trim() !== ''
        : !isUntouched(field) && (field.value.trim() !== '' || broughtIn(field) !== '')),
  );
  if (!hasWords) return null;
  const kept = fields
    .filter(([, field]) => isBegun || !isUntouched(field))
    // Of buttons of which one is chosen the others are left by that.
    .filter(([, field]) => field.type !== 'radio' || saidIn(field) === TICKED)
    .map(([name, field]) => [
      name,
      isBegun ? { value: saidIn(field) } : { value: saidIn(field), was: broughtIn(field) },
    ]);
  return Object.fromEntries(kept) as Record<string, Kept>;
}

/** Fills in what was kept. */
export function fillIn(field: Field, { value }: Kept): void {
  if (isBox(field)) field.checked = value === TICKED;
  // A choice that is offered no more leaves what the page chose.
  else if (!('options' in field) || [...field.options].some((one) => one.value === value))
    field.value = value;
}

/** Whether what stands there now is other than what somebody changed; words alone where it is not known what that was. */
export function isOvertaken(field: Field, { value, was }: Kept): boolean {
  const now = broughtIn(field);
  if (was === undefined && !isWritten(field)) return false;
  return now !== (was ?? '') && now !== value;
}

const isBox = (field: Field): field is HTMLInputElement =>
  field.type === 'checkbox' || field.type === 'radio';

const saidIn = (field: Field): string => (isBox(field) ? (field.checked ? TICKED : '') : field.value);

/** As the page came. */
function broughtIn(field: Field): string {
  if (isBox(field)) return field.defaultChecked ? TICKED : '';
  if ('defaultValue' in field) return field.defaultValue;
  const choices = [...field.options];
  return (choices.find(({ defaultSelected }) => defaultSelected) ?? choices[0])?.value ?? '';
}
