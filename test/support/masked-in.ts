import type { Container } from 'inversify';
import { Passage } from '#domain/community/topics/passage';
import type { UnitOfWork } from '#application/shared/ports';
import { READINGS_OF_PARSER } from '#infrastructure/community/topics/readings';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { SQL, UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { SqlTextStore } from '#infrastructure/platform/persistence/sql-text-store';
import { REDACTED_COLUMNS, TEXT_RULES } from '#interfaces/composition/text-stores';

type TableOfWords = keyof typeof REDACTED_COLUMNS;

/** Takes a passage out of one table, as a redaction does by two people who erase for good. @returns what changed */
export async function maskedIn(
  { sql, unitOfWork }: { sql: Sql; unitOfWork: UnitOfWork },
  table: TableOfWords,
  text: string,
) {
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
  return (await unitOfWork.run(() => store.redact(words, reach))).changed;
}

/** The same, where a container has all it takes. */
export const maskedBy = ({ container }: { container: Container }, table: TableOfWords, text: string) =>
  maskedIn(
    { sql: container.get<Sql>(SQL), unitOfWork: container.get<UnitOfWork>(UNIT_OF_WORK) },
    table,
    text,
  );
