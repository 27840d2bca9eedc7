import type { Logger } from 'pino';
import { CHANGES_CHANNEL, EVERYTHING, PageCache } from '#infrastructure/platform/page-cache/page-cache';
import { type Listening, PostgresListener } from '#infrastructure/platform/persistence/postgres-listener';
import { type KeptAnswer, KeptPages } from '../http/kept-pages.ts';
import type { Config } from './config.ts';
import type { Cookies } from './cookies.ts';
import type { OpenSurroundings } from './surroundings.ts';

/** How the database calls somebody who may hear less than before, and a channel that may be for fewer. */
const LISTENER = 'listener:';
const CHANNEL = 'channel:';

interface PageKeeping {
  /** Null where every page is made anew. */
  readonly pages: KeptPages | null;
  close(): Promise<void>;
}

/**
 * Keeps the pages of visitors in this process, as long as the database tells of no change.
 * @param rights what roles may do is remembered for a moment, and read again when it changes
 */
export function openPageKeeping(parts: {
  readonly config: Config;
  readonly around: OpenSurroundings;
  readonly cookies: Cookies;
  readonly rights: { forget(): void };
  /** Told of whom what they may hear may be less than it was. */
  readonly hearsLess: (memberId: string) => void;
  /** Told of the channel for which the same is true of all who are there. */
  readonly isForFewer: (channel: string) => void;
  readonly logger: Logger;
}): PageKeeping {
  const { config, around, cookies, rights, hearsLess, isForFewer, logger } = parts;
  const { changes } = around;
  const cache = new PageCache<KeptAnswer>(
    () => around.clock.now().getTime(),
    Math.max(1, config.pageCacheMb) * 1024 * 1024,
  );
  const listening: Listening = {
    told: (tag) => {
      // Of people and of no page.
      if (tag.startsWith(LISTENER)) return hearsLess(tag.slice(LISTENER.length));
      if (tag.startsWith(CHANNEL)) return isForFewer(tag.slice(CHANNEL.length));
      if (tag === 'names' || tag === EVERYTHING) {
        around.site.forget();
        around.texts.own.forget();
        // Refusals are told without a page.
        void around.texts.own.read().catch(() => {});
        rights.forget();
      }
      changes.tell(tag);
      cache.tell(tag);
    },
    hears: () => {
      around.texts.own.forget();
      void around.texts.own.read().catch(() => {});
      changes.hear();
      cache.hear();
    },
    deaf: () => {
      cache.deafen();
      changes.deafen();
    },
  };
  const bell = new PostgresListener(around.databaseUrl, CHANGES_CHANNEL, listening, (error) =>
    logger.warn({ err: error }, 'change bell troubled'),
  );
  bell.start();
  const pages = new KeptPages(
    cache,
    (header) => cookies.isPersonal(header),
    (header) => cookies.theme(header),
  );
  // A change of the sources is not told by any database.
  const keeps = !config.development && config.pageCacheMb > 0;
  return { pages: keeps ? pages : null, close: () => bell.close() };
}
