/** What the organisation says instead of delivered texts, by their keys, in the languages of the house. */
export interface OwnTexts {
  readonly fr: ReadonlyMap<string, string>;
  readonly en: ReadonlyMap<string, string>;
}

/** Everything is said as delivered. */
export const AS_DELIVERED: OwnTexts = { fr: new Map(), en: new Map() };

/** What is said now: the same value until something of it is changed. */
export interface OwnTextsNow {
  read(): Promise<OwnTexts>;
}

/** Where nobody says anything otherwise. */
export const ALWAYS_AS_DELIVERED: OwnTextsNow = { read: async () => AS_DELIVERED };
