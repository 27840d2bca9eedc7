/** What a search looks for, so that other contexts look for the same among their own. */
export interface SearchedWordsQuery {
  /**
   * The words of a text without its small ones, each with what the trade calls the same, as PostgreSQL writes a search.
   * @throws InvalidValue beside `q`: `search.empty`, `search.too-long` above 200 characters
   */
  execute(text: string): Promise<string>;
}
