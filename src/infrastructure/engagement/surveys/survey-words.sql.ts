import type { SurveyId } from '#domain/engagement/surveys/survey';
import { isId } from '#domain/shared/id';
import { decodeCursor, encodeCursor, writtenParts } from '../../platform/persistence/cursor.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

/** So many answers in a lot at most; one that has more is cut into two. */
const MOST = 100;

/** By how a lot begins: as much of it as an index takes. Lots that begin alike stand in any order. */
const BEGINS = (lot: string) => `left(${lot}.answers[1], 100) collate "C"`;

/** One after the other, so that two answers neither begin a lot twice nor cut it twice. */
const IN_TURN = `select pg_advisory_xact_lock(hashtextextended($1::text, 335))`;

/**
 * Each answer into the lot in whose run of the alphabet it stands, or into the first, or into one of its own where there is none.
 * No row is written for one answer alone that others could have written: when rows were written is told by the database itself.
 */
const INTO_LOTS = `
  with written as (
    select question, said from unnest($2::text[], $3::text[]) as w (question, said)
  ), placed as (
    select w.question, w.said, coalesce(
      (select lot.id from engagement.survey_words lot where lot.survey_id = $1::uuid and lot.question = w.question
         and ${BEGINS('lot')} <= left(w.said, 100) collate "C" order by ${BEGINS('lot')} desc, lot.id desc limit 1),
      (select lot.id from engagement.survey_words lot where lot.survey_id = $1::uuid and lot.question = w.question
       order by ${BEGINS('lot')}, lot.id limit 1)) as id
    from written w
  ), begun as (
    insert into engagement.survey_words (survey_id, question, answers)
    select $1::uuid, question, array[said] from placed where id is null
  )
  update engagement.survey_words lot set
    answers = array(select each from unnest(lot.answers || placed.said) as each order by each collate "C")
  from placed where lot.id = placed.id
  returning lot.id, cardinality(lot.answers) as many`;

/** Two halves of what was one lot. */
const CUT = `
  with upper as (
    insert into engagement.survey_words (survey_id, question, answers)
    select survey_id, question, answers[cardinality(answers) / 2 + 1 :] from engagement.survey_words where id = any($1::uuid[])
  )
  update engagement.survey_words set answers = answers[: cardinality(answers) / 2] where id = any($1::uuid[])`;

/** Adds what somebody answered in words. Inside the unit of work. @param words by question */
export async function addWords(
  sql: Sql,
  survey: SurveyId,
  words: Readonly<Record<string, string>>,
): Promise<void> {
  if (Object.keys(words).length === 0) return;
  await sql.rows(IN_TURN, [survey]);
  const grown = await sql.rows<{ id: string; many: number }>(INTO_LOTS, [
    survey,
    Object.keys(words),
    Object.values(words),
  ]);
  const full = grown.filter(({ many }) => many > MOST).map(({ id }) => id);
  if (full.length > 0) await sql.rows(CUT, [full]);
}

/** Answers that lie together, in the order of the alphabet. */
export interface Lot {
  readonly id: string;
  readonly answers: readonly string[];
}

/** A page is in the first two; who goes on reads more at once. */
const [FIRST, AT_ONCE] = [2, 20];
const LOTS = `
  select w.id, w.answers from engagement.survey_words w
  where w.survey_id = $1 and w.question = $2 and ($3::uuid is null or (${BEGINS('w')}, w.id) >=
    (select ${BEGINS('start')}, start.id from engagement.survey_words start where start.id = $3::uuid))
  order by ${BEGINS('w')}, w.id limit $4`;

/** All answers to one question, some lots at a time. @param from the lot to begin with; null for the first */
export async function* lotsOf(
  sql: Sql,
  survey: string,
  question: string,
  from: string | null = null,
): AsyncIterable<Lot> {
  for (let [start, many] = [from, FIRST]; ; many = AT_ONCE) {
    const lots: readonly Lot[] = await sql.rows<Lot>(LOTS, [survey, question, start, many + 1]);
    yield* lots.slice(0, many);
    if (lots.length <= many) return;
    start = lots[many]!.id;
  }
}

/** Where a page of answers begins: of what they say nothing stands in an address. */
interface Place {
  readonly lot: string | null;
  /** Answers of the lot before it. */
  readonly after: number;
}

const placeAfter = (lot: string, after: number): string => encodeCursor(JSON.stringify([lot, after]));

function placeIn(written: string): Place | null {
  const [lot, after] = writtenParts(written) ?? [];
  return typeof lot === 'string' && isId(lot) && Number.isInteger(after)
    ? { lot, after: Number(after) }
    : null;
}

/**
 * A page of answers to one question.
 * @param isMeant which of them are to be on it
 * @throws InvalidValue `cursor.broken` beside `cursor`
 */
export async function pageOfWords(
  lots: (from: string | null) => AsyncIterable<Lot>,
  { cursor, size }: { readonly cursor: string | null; readonly size: number },
  isMeant: (answer: string) => boolean = () => true,
) {
  const start: Place = cursor === null ? { lot: null, after: 0 } : decodeCursor(cursor, placeIn);
  const items: string[] = [];
  for await (const { id, answers } of lots(start.lot))
    for (const [place, answer] of answers.entries()) {
      if ((id === start.lot && place < start.after) || !isMeant(answer)) continue;
      if (items.length === size) return { items, next: placeAfter(id, place), previous: null };
      items.push(answer);
    }
  return { items, next: null, previous: null };
}
