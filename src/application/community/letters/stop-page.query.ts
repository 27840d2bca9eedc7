import type { Stoppable } from './stop-tokens.port.ts';

/** What a link of a letter stops, and what of it is stopped already. */
export interface StopPage {
  readonly what: Stoppable['what'];
  /** Of whoever has the letter. */
  readonly language: 'fr' | 'en';
  /** Title of the letter's topic; null without one, or where its reader may not see it any more. */
  readonly topic: string | null;
  readonly stopped: { readonly these: boolean; readonly topic: boolean; readonly all: boolean };
}

export interface StopPageQuery {
  /** Null for a link that is not ours, or whose member is gone. */
  execute(token: string): Promise<StopPage | null>;
}
