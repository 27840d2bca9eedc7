const YOUTUBE = /^(?:www\.|m\.)?youtube(?:-nocookie)?\.com$/u;
const YOUTUBE_ID = /^[\w-]{6,20}$/u;
const VIMEO = /^(?:www\.)?vimeo\.com$/u;
const VIMEO_PATH = /^\/(\d{5,15})(?:\/([\da-f]{6,20}))?\/?$/u;
const YOUTUBE_PLAYER = 'https://www.youtube-nocookie.com';
const VIMEO_PLAYER = 'https://player.vimeo.com';

/**
 * The address of the player of a video where one was given the page that it is watched on, and the player may be shown here;
 * else what was typed.
 * @param players origins whose players may be shown
 */
export function playerAddress(typed: string, players: readonly string[]): string {
  const link = URL.canParse(typed) ? new URL(typed) : null;
  if (link?.protocol !== 'https:') return typed;
  const video = players.includes(YOUTUBE_PLAYER) ? youtubeId(link) : null;
  if (video !== null) return `${YOUTUBE_PLAYER}/embed/${video}`;
  return players.includes(VIMEO_PLAYER) ? (vimeoPlayer(link) ?? typed) : typed;
}

function youtubeId({ host, pathname, searchParams }: URL): string | null {
  const [first = '', second = ''] = pathname.slice(1).split('/');
  const id = host === 'youtu.be' ? first : YOUTUBE.test(host) ? onPage(first, second, searchParams) : null;
  return id !== null && YOUTUBE_ID.test(id) ? id : null;
}

const onPage = (page: string, id: string, asked: URLSearchParams): string | null =>
  page === 'watch' ? asked.get('v') : ['live', 'embed', 'shorts'].includes(page) ? id : null;

function vimeoPlayer({ host, pathname }: URL): string | null {
  const [, id, hash] = VIMEO.test(host) ? (VIMEO_PATH.exec(pathname) ?? []) : [];
  return id ? `${VIMEO_PLAYER}/video/${id}${hash ? `?h=${hash}` : ''}` : null;
}
