import { ChangeNewcomerRule } from '#application/community/newcomers/change-newcomer-rule';
import {
  NEWCOMER_RULE,
  NEWCOMERS,
  WAITING_TEXTS,
} from '#infrastructure/community/newcomers/newcomers.module';
import type { Get } from '../provided.ts';

/** Who joined of late, when what they write waits, and what of one's own waits. */
export const newcomersApp = (get: Get) => ({
  newcomers: get(NEWCOMERS),
  newcomerRule: get(NEWCOMER_RULE),
  changeNewcomerRule: get(ChangeNewcomerRule),
  waitingTexts: get(WAITING_TEXTS),
});
