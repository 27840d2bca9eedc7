/**
 * Of a decision `d`: whether it restricts somebody, as the report of the year counts it and the database of the Commission is told.
 * What only let more people read took nothing from anybody.
 * @param others placeholder of the actions that are no restrictions
 */
export const isRestriction = (others: string): string =>
  `d.statement is not null and d.statement -> 'opensOnly' is null and d.action <> all(${others}::text[])`;
