import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { BRANCHES, LIMITS } from '#application/community/limits';
import { asDay, asInteger, asList, asWords, asYesOrNo, cleanText, emptyIsAbsent } from '../transforms.ts';
import { GROUND_KEYS } from '#application/moderation/limits';

/** What a version, a position and a public number can be at most: a PostgreSQL `integer`. */
export const GREATEST = 2_147_483_647;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CURSOR = { max: 200, pattern: /^[\w-]{1,200}$/ };

/** Decorators of one field as one, in the order in which they would stand above it. */
export const together =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, field) =>
    decorators.toReversed().forEach((decorate) => decorate(target, field));

/** A text as people type it; how short it may be is the domain's to say. */
export const Text = ({ max }: { readonly max: number }) =>
  together(Transform(cleanText), IsString(), MaxLength(max, { context: { max } }));

/** The same of a form that is sent empty as a whole now and then: that it is missing is told beside all else that is. */
export const FilledText = (limit: { readonly max: number }) => together(Text(limit), IsNotEmpty());

/** A text that is kept to the last byte: a password, a token. */
export const AsTyped = ({ max }: { readonly max: number }) =>
  together(IsString(), MaxLength(max, { context: { max } }));

/** Left empty, it is not given. */
export const OptionalText = (limit: { readonly max: number }) =>
  together(IsOptional(), Transform(emptyIsAbsent), Text(limit));

/** A day of the calendar: `2026-12-31`, in a form also `31/12/2026`. */
/** For what asks for a day in an address. */
export { dayTyped } from '../transforms.ts';

export const CalendarDay = () => together(Transform(asDay), Matches(DAY, { context: { code: 'field.day' } }));

/** The same where the field may stay empty. */
export const OptionalDay = () => together(IsOptional(), Transform(emptyIsAbsent), CalendarDay());

export const Whole = ({ min, max = GREATEST }: { readonly min: number; readonly max?: number }) =>
  together(Transform(asInteger), IsInt(), Min(min, { context: { min } }), Max(max, { context: { max } }));

/** Of a thing as the one who changes it saw it. */
export const Version = () => Whole({ min: 1 });

const wordsOfTags = [
  IsString({ each: true }),
  MaxLength(LIMITS.tag.label.max, { each: true, context: LIMITS.tag.label }),
];

/** Slugs of tags that stand on a topic. */
export const Tags = () =>
  together(
    Transform(asWords),
    IsArray(),
    ArrayMaxSize(LIMITS.tag.perTopic.max, { context: LIMITS.tag.perTopic }),
    ArrayUnique(),
    ...wordsOfTags,
  );

/** A draft is kept as typed, even with more tags than a topic may carry. */
export const TagsAsTyped = () =>
  together(IsOptional(), Transform(asList), IsArray(), ArrayMaxSize(10), ...wordsOfTags);

export const Branches = () =>
  together(
    Transform(asList),
    IsArray(),
    ArrayMaxSize(BRANCHES.length, { context: { max: BRANCHES.length } }),
    ArrayUnique(),
    IsIn(BRANCHES, { each: true }),
  );

/** Opaque, from a former page. */
export const Cursor = () =>
  together(IsOptional(), MaxLength(CURSOR.max, { context: { max: CURSOR.max } }), Matches(CURSOR.pattern));

/** How many things a page of a list holds. */
export const PageLimit = () => together(IsOptional(), Whole(LIMITS.page));

/** What an act on the words of another rests on. */
export const Ground = () => together(IsOptional(), Transform(emptyIsAbsent), IsIn(GROUND_KEYS));

/** What the three buttons under every composer ask for. */
export type Intent = 'publish' | 'preview' | 'draft';
export const IntentOfComposer = () => together(IsOptional(), IsIn(['publish', 'preview', 'draft']));

/** The author was warned of what the text says, and goes on. */
export const Agreed = () => together(IsOptional(), Transform(asYesOrNo), IsBoolean());

/** Of a draft as this tab knows it, 0 for none. */
export const DraftVersion = () => Whole({ min: 0 });
