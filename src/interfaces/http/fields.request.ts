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
import {
  asDay,
  asInteger,
  asLines,
  asList,
  asWords,
  asYesOrNo,
  cleanText,
  emptyIsAbsent,
} from './transforms.ts';
import { PAGE_SIZE } from '#application/shared/page';
import { Meaning } from './meaning.ts';
import { GROUND_KEYS } from '#application/moderation/limits';
import { SITE_LIMITS } from '#application/site/limits';

/** What a version, a position and a public number can be at most: a PostgreSQL `integer`. */
export const GREATEST = 2_147_483_647;
/** What a day of the calendar looks like. */
export const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
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

/** A text kept to the last byte, of a form that is sent empty as a whole now and then. */
export const FilledAsTyped = (limit: { readonly max: number }) => together(AsTyped(limit), IsNotEmpty());

/** Left empty, it is not given. */
export const OptionalText = (limit: { readonly max: number }) =>
  together(IsOptional(), Transform(emptyIsAbsent), Text(limit));

/** For what asks for a day in an address. */
export { dayTyped } from './transforms.ts';

/** A day of the calendar: `2026-12-31`, in a form also `31/12/2026`. */
export const CalendarDay = () => together(Transform(asDay), Matches(DAY, { context: { code: 'field.day' } }));

/** The same where the field may stay empty. */
export const OptionalDay = () => together(IsOptional(), Transform(emptyIsAbsent), CalendarDay());

export const Whole = ({ min, max = GREATEST }: { readonly min: number; readonly max?: number }) =>
  together(Transform(asInteger), IsInt(), Min(min, { context: { min } }), Max(max, { context: { max } }));

/** One of a few numbers to choose from. */
export const ChosenNumber = ({ min, max }: { readonly min: number; readonly max: number }) => {
  const context = { code: 'field.choice' };
  return together(Transform(asInteger), IsInt({ context }), Min(min, { context }), Max(max, { context }));
};

/** Of a thing as the one who changes it saw it. */
export const Version = () =>
  together(Meaning('Version of the thing as the one who changes it saw it.'), Whole({ min: 1 }));

const wordsOfTags = [
  IsString({ each: true }),
  MaxLength(LIMITS.tag.label.max, { each: true, context: LIMITS.tag.label }),
];

/** Slugs of tags that stand on a topic. */
export const Tags = () =>
  together(
    Meaning('Slugs of tags; none unless told.'),
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
    Meaning('The branches that it concerns; none unless told.'),
    Transform(asList),
    IsArray(),
    ArrayMaxSize(BRANCHES.length, { context: { max: BRANCHES.length } }),
    ArrayUnique(),
    IsIn(BRANCHES, { each: true }),
  );

/** Parts of the community by name: `members`, `role:agent`, `branch:music`, `group:panel`. */
export const Segments = () =>
  together(
    Transform(asList),
    IsArray(),
    ArrayMaxSize(SITE_LIMITS.segments.max, { context: SITE_LIMITS.segments }),
    ArrayUnique(),
    IsString({ each: true }),
    MaxLength(100, { each: true, context: { max: 100 } }),
  );

/** What is answered to one question of a form: a text, or the choices that were made. */
export const GivenAnswers = (limits: {
  readonly options: { readonly max: number };
  readonly answer: { readonly max: number };
}) =>
  together(
    IsOptional(),
    Transform(asList),
    Transform(({ value }) =>
      Array.isArray(value) ? value.map((one: unknown) => cleanText({ value: one })) : value,
    ),
    IsArray(),
    ArrayMaxSize(limits.options.max, { context: { max: limits.options.max } }),
    IsString({ each: true }),
    MaxLength(limits.answer.max, { each: true, context: { max: limits.answer.max } }),
  );

/** Opaque, from a former page. */
export const Cursor = () =>
  together(
    Meaning(
      '`nextCursor` or `previousCursor` of a page of this list, as it was given; the first page without it.',
    ),
    IsOptional(),
    MaxLength(CURSOR.max, { context: { max: CURSOR.max } }),
    Matches(CURSOR.pattern),
  );

/** How many things a page of a list holds. */
export const PageLimit = () =>
  together(
    Meaning(`How many things a page holds at most, ${PAGE_SIZE} unless told.`),
    IsOptional(),
    Whole(LIMITS.page),
  );

/** What an act on the words of another rests on. */
export const Ground = () =>
  together(
    Meaning(
      'Key of the rule or the law that it rests on: it stands in the statement of reasons to the author. Needed where the words are somebody else’s.',
    ),
    IsOptional(),
    Transform(emptyIsAbsent),
    IsIn(GROUND_KEYS),
  );

/** What the three buttons under every composer ask for. */
export type Intent = 'publish' | 'preview' | 'draft';
export const IntentOfComposer = () => together(IsOptional(), IsIn(['publish', 'preview', 'draft']));

/** The author was warned of what the text says, and goes on. */
export const Agreed = () =>
  together(
    Meaning(
      '`true` where a first try was refused with `moderation.words-warned`, the author read why, and goes on all the same; not so unless told.',
    ),
    IsOptional(),
    Transform(asYesOrNo),
    IsBoolean(),
  );

/** Of a draft as this tab knows it, 0 for none. */
export const DraftVersion = () => Whole({ min: 0 });

/** When a thing was changed last as the one who changes it saw it; left empty where nothing stood there. */
export const SeenMoment = () => together(IsOptional(), Transform(emptyIsAbsent), Matches(MOMENT));

/** A text of several lines as a list of them. */
export const Lines = (most: number, longest: number) =>
  together(
    Transform(asLines),
    IsArray(),
    ArrayMaxSize(most, { context: { max: most } }),
    IsString({ each: true }),
    MaxLength(longest, { each: true, context: { max: longest } }),
  );
