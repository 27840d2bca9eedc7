import type { RegistrationFormRequest } from '#interfaces/http/events/registrations.request';
import { FORM_PLACES } from '#interfaces/http/events/registrations.request';

/** The questions of the form, each at its place. */
export function askedIn(input: RegistrationFormRequest) {
  const typed = input as unknown as Readonly<Record<string, unknown>>;
  return FORM_PLACES.map((_, place) => ({
    id: (typed[`id${place}`] as string | undefined) ?? null,
    kind: (typed[`kind${place}`] as string | undefined) ?? 'text',
    label: (typed[`label${place}`] as string | undefined) ?? '',
    required: typed[`required${place}`] === true,
    options: (typed[`options${place}`] as readonly string[] | undefined) ?? [],
  }));
}
