import { InvalidValue } from '../../shared/domain-error.ts';
import type { Id } from '../../shared/id.ts';
import { BODY_LIMITS } from '../topics/body.ts';
import { TITLE_LIMITS } from '../topics/title.ts';

export type DraftId = Id<'Draft'>;
/** What is being written: a new topic (several may be on their way), an answer in a topic, or an edit of a post. */
export type DraftPlace = 'new-topic' | `new-topic:${string}` | `topic:${string}` | `post:${string}`;

/** The small fields of a form beside title and text: category, tags. */
export type DraftFields = Readonly<Record<string, string | readonly string[]>>;

export const MAX_DRAFTS = 50;
const LIMITS = { title: TITLE_LIMITS.max, body: BODY_LIMITS.max, fields: 8_000 } as const;
const PLACE =
  /^(new-topic|(new-topic|topic|post):[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** @throws InvalidValue beside `place` */
export function draftPlace(raw: string): DraftPlace {
  if (!PLACE.test(raw)) throw new InvalidValue('place', 'draft.no-such-place');
  return raw as DraftPlace;
}

/** A text on its way, kept as typed: only its size is judged. */
export class Draft {
  private constructor(
    readonly place: DraftPlace,
    readonly title: string,
    readonly body: string,
    readonly fields: DraftFields,
  ) {}

  /** @throws InvalidValue beside `place`, `title` (150 characters), `body` (30,000) or `fields` (8,000 as JSON: an official answer keeps its sources there) */
  static of(p: { place: string; title: string; body: string; fields: DraftFields }): Draft {
    const place = draftPlace(p.place);
    mustFit('title', p.title);
    mustFit('body', p.body);
    if (!Object.values(p.fields).every(isTextOrTexts))
      throw new InvalidValue('fields', 'draft.fields-not-text');
    mustFit('fields', JSON.stringify(p.fields));
    return new Draft(place, withoutNul(p.title), withoutNul(p.body), fieldsWithoutNul(p.fields));
  }
}

const isTextOrTexts = (value: unknown): boolean =>
  typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'));

function mustFit(field: keyof typeof LIMITS, text: string): void {
  const length = [...text].length;
  if (length > LIMITS[field]) throw new InvalidValue(field, 'text.too-long', { max: LIMITS[field], length });
}

/** PostgreSQL keeps no U+0000. */
const withoutNul = (text: string): string => text.replaceAll('\u0000', '');

function fieldsWithoutNul(fields: DraftFields): DraftFields {
  const clean = (value: string | readonly string[]) =>
    typeof value === 'string' ? withoutNul(value) : value.map(withoutNul);
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [withoutNul(name), clean(value)]));
}
