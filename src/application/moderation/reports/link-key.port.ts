/** What this database signs links with; made by itself, never shown. */
export interface LinkKey {
  read(): Promise<string>;
}
