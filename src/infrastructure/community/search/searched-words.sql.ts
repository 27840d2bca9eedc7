import type { SearchedWordsQuery } from '#application/community/search/searched-words.query';
import type { Sql } from '../../platform/persistence/sql.ts';
import { judgedText } from './judged-text.ts';
import { wantedBy } from './search-candidates.ts';
import { searchedWords } from './search-words.ts';

export class SqlSearchedWords implements SearchedWordsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(text: string): Promise<string> {
    const typed = searchedWords(judgedText(text));
    const row = await this.sql.row<{ words: string }>(
      `with ${wantedBy('$1')} select words::text as words from wanted`,
      [typed],
    );
    return row?.words ?? '';
  }
}
