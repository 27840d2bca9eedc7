import { type CoverId, coverKey } from '#domain/events/gatherings/cover';
import type { Gathering } from '#domain/events/gatherings/gathering';
import type {
  AskedFormQuestion,
  FormQuestionId,
  KeptAnswer,
} from '#domain/events/gatherings/registration-form';
import extras from '../../cli/seed/content/event-extras.json' with { type: 'json' };
import { typeset } from '../../cli/seed/typeset.ts';
import type { SeedParts } from './parts.ts';
import { insertRows } from './rows.ts';

type FormContent = Omit<AskedFormQuestion, 'id'>;
const COVERS: Readonly<Record<string, { readonly alt: string; readonly webp: string }>> = extras.covers;
const REPLAYS: Readonly<Record<string, string>> = extras.replays;
const CHAPTERS: Readonly<Record<string, readonly string[]>> = extras.chapters;
const FORMS: Readonly<Record<string, readonly FormContent[]>> = extras.forms;
const REPEATS: Readonly<Record<string, readonly number[]>> = extras.repeats;
const SIZE = { width: 1_200, height: 630 };

/** One can be seen again in a player that is told where to begin. */
export const replayOf = ({ key, replayUrl }: { readonly key: string; readonly replayUrl: string | null }) =>
  REPLAYS[key] ?? replayUrl ?? '';

export const chaptersOf = ({ key }: { readonly key: string }): readonly string[] =>
  (CHAPTERS[key] ?? []).map(typeset);

/** What some of them show: two that are to come, and one that is over. */
export async function writeCover(
  { sql, files, ids }: SeedParts,
  now: Date,
  key: string,
  gathering: Gathering,
): Promise<void> {
  const cover = COVERS[key];
  if (!cover) return;
  const id = ids.next<CoverId>();
  const bytes = new Uint8Array(Buffer.from(cover.webp, 'base64'));
  await insertRows(sql, 'events.cover', { id: 'uuid', bytes: 'int', uploaded_at: 'timestamptz' }, [
    { id, bytes: bytes.byteLength, uploaded_at: now },
  ]);
  await files.put(coverKey(id), { bytes, contentType: 'image/webp' });
  gathering.show({ id, alt: typeset(cover.alt), ...SIZE });
}

/** One of them asks who registers a few things. */
export function askForm({ ids }: SeedParts, key: string, gathering: Gathering): void {
  const questions = (FORMS[key] ?? []).map(({ label, options, ...rest }) => ({
    id: null,
    label: typeset(label),
    options: options.map(typeset),
    ...rest,
  }));
  if (questions.length > 0) gathering.askRegistrants(questions, () => ids.next<FormQuestionId>());
}

const WORDS: readonly string[] = extras.words;

/** What the crowd answered: most choose, few write. */
export function answersAt(gathering: Gathering, turn: number): readonly KeptAnswer[] {
  const { asks } = gathering;
  return gathering.answersOf(
    asks.map(({ id, kind, options }, place) => {
      if (kind === 'text') return { question: id, values: [typeset(WORDS[turn % WORDS.length]!)] };
      const choices = kind === 'yes_no' ? ['yes', 'no'] : options;
      return { question: id, values: [choices[(turn + place) % choices.length]!] };
    }),
  );
}

/** How many days later it is planned again, time after time; none for what is not repeated. */
export const daysLater = (key: string): readonly number[] => REPEATS[key] ?? [];
