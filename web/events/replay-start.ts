/** How a player is told from where to play, by its host. */
const STARTS: Readonly<Record<string, (url: URL, second: number) => void>> = {
  'www.youtube-nocookie.com': (url, second) => url.searchParams.set('start', String(second)),
  'player.vimeo.com': (url, second) => (url.hash = `t=${second}s`),
};

/**
 * Where a replay plays from a moment on.
 * @param players origins that the organisation allows
 * @returns null where its player takes no start, or is not one of those that are allowed
 */
export function replayFrom(replay: string, second: number, players: readonly string[]): string | null {
  if (!URL.canParse(replay)) return null;
  const url = new URL(replay);
  const start = STARTS[url.host];
  if (!start || !players.includes(url.origin)) return null;
  start(url, second);
  return url.href;
}
