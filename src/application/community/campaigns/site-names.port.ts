/** What the organisation calls itself and its community now. */
export interface SiteNames {
  read(): Promise<{ readonly community: string; readonly organisation: string }>;
}
