import { ContainerModule } from 'inversify';
import type { BadgeBook } from '#application/engagement/badges/badge-book.port';
import type { BadgeNews } from '#application/engagement/badges/badge-news.port';
import { BadgeKeeper } from '#application/engagement/badges/badge.keeper';
import type { BadgesQuery } from '#application/engagement/badges/badges.query';
import { CONTRIBUTIONS } from '#application/community/published/contributions.api';
import type { BoardQuery } from '#application/engagement/boards/board.query';
import type { ThanksQuery } from '#application/engagement/boards/thanks.query';
import type { CelebrationsQuery } from '#application/engagement/celebrations/celebrations.query';
import { NoteCelebrationsSeen } from '#application/engagement/celebrations/note-celebrations-seen';
import { SetChoices } from '#application/engagement/choices/set-choices';
import type { ChoiceBook } from '#application/engagement/choices/choice-book.port';
import { MEMBER_CARDS } from '#application/moderation/published/member-cards.api';
import { token } from '#application/shared/token';
import { CLOCK, IDS, SQL, UNIT_OF_WORK } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { SqlBoard } from '../boards/board.sql.ts';
import { SqlThanks } from '../boards/thanks.sql.ts';
import { SqlCelebrations } from '../celebrations/celebrations.sql.ts';
import { SqlChoiceBook } from '../choices/sql-choice-book.ts';
import { OutboxBadgeNews } from './outbox-badge-news.ts';
import { SqlBadgeBook } from './sql-badge-book.ts';

export const BADGE_BOOK = token<BadgeBook>('BadgeBook');
const BADGE_NEWS = token<BadgeNews>('BadgeNews');
export const BADGE_KEEPER = token<BadgeKeeper>('BadgeKeeper');
export const BADGES = token<BadgesQuery>('BadgesQuery');
export const BOARD = token<BoardQuery>('BoardQuery');
export const THANKS = token<ThanksQuery>('ThanksQuery');
export const CELEBRATIONS = token<CelebrationsQuery>('CelebrationsQuery');
export const CHOICES = token<ChoiceBook>('ChoiceBook');

/** What is shown of what members did: badges, rankings, and what they choose to show. */
export const badgesModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(BADGE_BOOK, SqlBadgeBook, [SQL]);
  adapter(BADGE_KEEPER, BadgeKeeper, [BADGE_BOOK, CHOICES, BADGE_NEWS]);
  adapter(BADGE_NEWS, OutboxBadgeNews, [SQL, IDS, CLOCK]);
  adapter(BOARD, SqlBoard, [SQL, MEMBER_CARDS, CLOCK]);
  adapter(THANKS, SqlThanks, [SQL, MEMBER_CARDS, CONTRIBUTIONS, CLOCK]);
  adapter(CHOICES, SqlChoiceBook, [SQL]);
  adapter(CELEBRATIONS, SqlCelebrations, [SQL]);
  useCase(SetChoices, [CHOICES, UNIT_OF_WORK]);
  useCase(NoteCelebrationsSeen, [CHOICES, CLOCK, UNIT_OF_WORK]);
});
