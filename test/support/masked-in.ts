import type { Container } from 'inversify';
import { Passage } from '#domain/community/topics/passage';
import type { UnitOfWork } from '#application/shared/ports';
import { READINGS_OF_PARSER } from '#infrastructure/community/topics/readings';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { SQL, UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { SqlTextStore } from '#infrastructure/platform/persistence/sql-text-store';
import { REDACTED_COLUMNS, TEXT_RULES } from '#interfaces/composition/text-stores';

type TableOfWords = keyof typeof REDACTED_COLUMNS;
interface House {
  readonly sql: Sql;
  readonly unitOfWork: UnitOfWork;
}

/** Takes a passage out of one table, as a redaction does by two people who erase for good. @returns what changed */
export const maskedIn = async ({ sql, unitOfWork }: House, table: TableOfWords, text: string) =>
  (await unitOfWork.run(() => redactIn(sql, table, text))).changed;

function redactIn(sql: Sql, table: TableOfWords, text: string) {
  const passage = Passage.of(text, READINGS_OF_PARSER);
  const words = {
    pattern: passage.pattern,
    slugPattern: null,
    marker: '[…]',
    slugMarker: 'retire',
    redactedIn: (whole: string) => passage.redactedIn(whole),
  };
  const store = new SqlTextStore(sql, { [table]: REDACTED_COLUMNS[table]! }, TEXT_RULES);
  const reach = { except: [], official: true, categories: null, records: true };
  return store.redact(words, reach);
}

/**
 * The same, held uncommitted while something else is done that meets it: until that is over, or waits for it.
 * @returns what came of the other
 */
export async function whileMaskedIn<T>(
  { sql, unitOfWork }: House,
  { table, text }: { table: TableOfWords; text: string },
  meanwhile: () => Promise<T>,
): Promise<T> {
  const [begun, free] = [door(), door()];
  const masking = unitOfWork.run(async () => {
    await redactIn(sql, table, text);
    begun.open();
    await free.opened;
  });
  await Promise.race([begun.opened, masking]);
  let isOver = false;
  const other = meanwhile().finally(() => void (isOver = true));
  while (!isOver && !(await somebodyWaits(sql))) await new Promise(setImmediate);
  free.open();
  const [outcome] = await Promise.all([other, masking]);
  return outcome;
}

const somebodyWaits = async (sql: Sql): Promise<boolean> =>
  (await sql.row(
    `select from pg_locks l join pg_stat_activity a on a.pid = l.pid
     where a.datname = current_database() and not l.granted`,
  )) !== null;

function door() {
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open: () => open(), opened };
}

/** The same, where a container has all it takes. */
export const maskedBy = (house: { container: Container }, table: TableOfWords, text: string) =>
  maskedIn(insideOf(house), table, text);

/** What a redaction takes, of a container. */
export const insideOf = ({ container }: { container: Container }): House => ({
  sql: container.get<Sql>(SQL),
  unitOfWork: container.get<UnitOfWork>(UNIT_OF_WORK),
});
