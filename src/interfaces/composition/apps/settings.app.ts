import { ReadSetUp } from '#application/site/set-up/read-set-up';
import { SettingsDesk } from '#application/shared/settings-desk';
import { PutSetUpAway } from '#application/site/set-up/put-set-up-away';
import type { Get } from '../provided.ts';

/** Every setting in one place, with what it was and the way back; and what a new site has yet to be given. */
export const settingsApp = (get: Get) => ({
  desk: get(SettingsDesk),
  setUp: get(ReadSetUp),
  putSetUpAway: get(PutSetUpAway),
});
