import { ChangeInactivityRule } from '#application/community/inactivity/change-inactivity-rule';
import { ReadProcessingRegister } from '#application/shared/processing';
import { INACTIVITY } from '#infrastructure/community/inactivity/inactivity.module';
import type { Get } from '../provided.ts';

/** How long personal data is kept, and what is told of it. */
export const privacyApp = (get: Get) => ({
  inactivity: get(INACTIVITY),
  register: get(ReadProcessingRegister),
  changeInactivityRule: get(ChangeInactivityRule),
});
