/** Names that only the organisation may carry, and that are too obvious for a password. */
export interface OrganisationNames {
  list(): Promise<readonly string[]>;
}
