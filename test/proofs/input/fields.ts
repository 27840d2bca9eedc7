import { getMetadataStorage } from 'class-validator';
import type { RequestClass } from './entrances.ts';

/** What a request class says of one of its fields. */
export interface Field {
  readonly name: string;
  readonly rules: ReadonlyMap<string, readonly unknown[]>;
  readonly max: number | null;
  readonly isText: boolean;
  readonly isList: boolean;
}

export function fieldsOf(type: RequestClass | null): Field[] {
  if (!type) return [];
  const rules = new Map<string, Map<string, readonly unknown[]>>();
  for (const one of getMetadataStorage().getTargetValidationMetadatas(type, '', false, false)) {
    const known = rules.get(one.propertyName) ?? new Map<string, readonly unknown[]>();
    known.set(one.name ?? one.type, (one.constraints ?? []) as readonly unknown[]);
    rules.set(one.propertyName, known);
  }
  return [...rules].map(([name, known]) => ({
    name,
    rules: known,
    max: (known.get('maxLength')?.[0] as number | undefined) ?? null,
    isText: known.has('isString') && !known.has('isArray'),
    isList: known.has('isArray'),
  }));
}

/** What the world of a proof has to offer for a field that points at something. */
export interface Things {
  readonly topicId: string;
  readonly topicNumber: number;
  readonly postId: string;
  readonly categoryId: string;
  readonly handle: string;
}

const CANDIDATES = [
  'thanks-1',
  '1',
  '2026-12-31',
  '2024-05',
  '2026-01-31T09:00:00.000Z',
  'texte',
  'abc-def',
  '12',
  '#336699',
  'fr',
  'a@b.example',
];

/** A value that the field takes, so that what is wrong elsewhere is what is judged. */
export function plausible(field: Field, things: Things): unknown {
  const one = single(field, things);
  return field.isList ? [one] : one;
}

function single({ name, rules, max }: Field, things: Things): unknown {
  const choices = rules.get('isIn')?.[0] as readonly unknown[] | undefined;
  if (choices) return choices[0];
  if (rules.has('isUuid')) return reference(name, things);
  if (rules.has('isInt') || rules.has('isNumber')) return (rules.get('min')?.[0] as number | undefined) ?? 1;
  if (rules.has('isBoolean')) return true;
  if (rules.has('isISO8601') || rules.has('isDateString')) return '2026-12-31';
  if (rules.has('isObject')) return {};
  const pattern = rules.get('matches')?.[0];
  if (pattern instanceof RegExp) return CANDIDATES.find((text) => pattern.test(text)) ?? 'texte';
  if (rules.has('isEmpty')) return undefined;
  return text(name, things).slice(0, max ?? undefined);
}

function reference(name: string, things: Things): string {
  if (/categor/i.test(name)) return things.categoryId;
  return /topic/i.test(name) ? things.topicId : things.postId;
}

function text(name: string, things: Things): string {
  if (/mail/i.test(name)) return `personne-${Math.random().toString(36).slice(2)}@demo.example`;
  if (/password/i.test(name)) return 'Une phrase de passe assez longue 7';
  if (/place/i.test(name)) return 'new-topic';
  if (/^other$|number/i.test(name)) return String(things.topicNumber);
  if (/charter/i.test(name)) return '1';
  if (/^(member|handle)$/i.test(name)) return things.handle;
  return 'Un texte tout simple, assez long pour un titre';
}
