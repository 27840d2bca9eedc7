import { BeginWelcome } from '#application/community/welcome/begin-welcome';
import { ChangeWelcomeRule } from '#application/community/welcome/change-welcome-rule';
import { LeaveWelcome } from '#application/community/welcome/leave-welcome';
import { TakeWelcomeStep } from '#application/community/welcome/take-welcome-step';
import { WELCOME } from '#infrastructure/community/welcome/welcome.module';
import type { Get } from '../provided.ts';

/** The first steps of newcomers. */
export const welcomeApp = (get: Get) => ({
  welcome: get(WELCOME),
  beginWelcome: get(BeginWelcome),
  takeWelcomeStep: get(TakeWelcomeStep),
  leaveWelcome: get(LeaveWelcome),
  changeWelcomeRule: get(ChangeWelcomeRule),
});
