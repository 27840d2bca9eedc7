import { NoteCelebrationsSeen } from '#application/engagement/celebrations/note-celebrations-seen';
import { SetChoices } from '#application/engagement/choices/set-choices';
import {
  BADGES,
  BOARD,
  CELEBRATIONS,
  CHOICES,
  THANKS,
} from '#infrastructure/engagement/badges/badges.module';
import { POINTS } from '#infrastructure/engagement/points/points.module';
import type { Get } from '../provided.ts';

/** Points, badges and rankings, and what members show of them. */
export const pointsApp = (get: Get) => ({
  points: get(POINTS),
  badges: get(BADGES),
  board: get(BOARD),
  thanks: get(THANKS),
  choices: get(CHOICES),
  setChoices: get(SetChoices),
  celebrations: get(CELEBRATIONS),
  takeNote: get(NoteCelebrationsSeen),
});
