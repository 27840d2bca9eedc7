import type { AnswerTo, LogoutMessage } from '../published/single-logout.api.ts';
import type { KnownProvider } from './known-providers.query.ts';

/** What a provider said where sessions end, once its signature and everything around it held. */
export type LogoutWord =
  | {
      readonly kind: 'asked';
      readonly id: string;
      readonly relayState: string | null;
      readonly subject: string;
      readonly sids: readonly string[];
      /** By the clock of the provider. */
      readonly saidAt: Date;
      /** Until when the same word would still be believed. */
      readonly until: Date;
    }
  | {
      readonly kind: 'answered';
      /** Id of what it answers. */
      readonly to: string;
      readonly isOver: boolean;
    };

/** How sessions end by messages that a browser carries. */
export interface SingleLogout {
  /** @throws SignOnRefused */
  judge(provider: KnownProvider, message: LogoutMessage): Promise<LogoutWord>;
  /** @returns where the browser takes our answer; null where the provider wants none by a redirect */
  answer(provider: KnownProvider, to: AnswerTo, known: boolean): Promise<string | null>;
}
