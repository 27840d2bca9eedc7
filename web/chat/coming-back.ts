import { hrefWith } from '../lists/query.ts';

/** A log on another page than that of its channel. */
export interface StandsOn {
  /** That page, to which what is done in the log leads back. */
  readonly back?: string;
}

/** The address of a deed that is done from a log. */
export const comingBack = (href: string, { back }: StandsOn): string => hrefWith(href, { retour: back });

/** Marks the links that lead to such deeds: what is drawn for the page of the channel leads back there until a script says otherwise. */
export const COMES_BACK = { 'data-comes-back': '' } as const;
