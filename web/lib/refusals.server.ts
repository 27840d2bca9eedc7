import { InvalidRequest } from '#interfaces/http/validate';
import type { RefusedField } from '#interfaces/http/validate';
import type { Visit } from './gates.server.ts';

/** What is refused of a form, as it is found: nobody is told of one field only to hear of the next. */
export class Refusals {
  private readonly told: RefusedField[];

  constructor(known: readonly RefusedField[]) {
    this.told = [...known];
  }

  get fields(): readonly RefusedField[] {
    return this.told;
  }

  /** Whether nothing is told of any of these. */
  spare(...fields: readonly string[]): boolean {
    return !this.told.some(({ field }) => fields.includes(field.split('.')[0]!));
  }

  /** What is told first of a field stands. */
  add(field: string, code: string, details: Readonly<Record<string, unknown>> = {}): void {
    if (this.spare(field)) this.told.push({ field, code, details });
  }

  /** @returns null where it was refused, which is among the fields from now on */
  heard<T>(judge: () => T): T | null {
    try {
      return judge();
    } catch (error) {
      const fields = fieldsOf(error);
      if (fields === null) throw error;
      for (const { field, code, details } of fields) this.add(field, code, details);
      return null;
    }
  }
}

function fieldsOf(error: unknown): readonly RefusedField[] | null {
  if (!(error instanceof Error) || !('kind' in error) || error.kind !== 'invalid') return null;
  return 'fields' in error && Array.isArray(error.fields) ? (error.fields as readonly RefusedField[]) : null;
}

/**
 * Of a form that is refused for its shape, the deed judges the rest before anything is told: to be handed to `act` as what comes first.
 * @param deed throws all that is refused, the shapes included
 */
export const judgingTheRest =
  <T extends object>(
    deed: (sound: Partial<T>, visit: Visit, shapes: readonly RefusedField[]) => Promise<unknown>,
  ) =>
  async (visit: Visit, refusal: unknown): Promise<void> => {
    if (refusal instanceof InvalidRequest && refusal.sound)
      await deed(refusal.sound as Partial<T>, visit, refusal.fields);
  };
