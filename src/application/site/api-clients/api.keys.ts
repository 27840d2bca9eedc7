const KEY = /^cpk_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;
const TOKEN = /^cpt_([A-Za-z0-9_-]{43})$/;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** What is shown once and kept nowhere. */
export interface ApiCredentials {
  readonly id: string;
  readonly secret: string;
  /** Both in one, for who sends no more than a key. */
  readonly key: string;
}

/** Both parts begin with letters of ours, so that who scans texts for secrets knows them. */
export const keyOf = (id: string, secret: string): string => `cpk_${id}_${secret}`;
export const tokenOf = (secret: string): string => `cpt_${secret}`;

/** What a request shows of itself: a key, or a token that a client got for its secret. Null for what is neither. */
export function shownIn(
  authorization: string,
): { readonly id: string; readonly secret: string } | { readonly token: string } | null {
  const [, bearer = ''] = /^Bearer ([\w-]{1,200})$/i.exec(authorization) ?? [];
  const [, id, secret] = KEY.exec(bearer) ?? [];
  if (id !== undefined && secret !== undefined) return { id, secret };
  const [, token] = TOKEN.exec(bearer) ?? [];
  return token === undefined ? null : { token };
}

/** Name and secret as OAuth 2.0 sends them, `client_secret_basic`. Null for what are none of ours. */
export function basicIn(authorization: string): { readonly id: string; readonly secret: string } | null {
  const [, encoded = ''] = /^Basic ([A-Za-z0-9+/=]{1,400})$/i.exec(authorization) ?? [];
  const [id = '', secret = '', ...more] = atob64(encoded).split(':');
  return more.length === 0 && ID.test(id) && SECRET.test(secret) ? { id, secret } : null;
}

function atob64(text: string): string {
  try {
    return atob(text);
  } catch {
    return '';
  }
}
