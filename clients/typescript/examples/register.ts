interface Administrator {
  readonly url: string;
  readonly email: string;
  readonly password: string;
}

/** What somebody does on the page `/admin/api/nouveau`, since only a person gives a machine its rights. */
export async function register({ url, email, password }: Administrator): Promise<string> {
  const form = (path: string, fields: [string, string][], cookie = '') =>
    fetch(url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: new URL(url).origin, Cookie: cookie },
      body: new URLSearchParams(fields),
    });
  const signedIn = await form('/connexion', [
    ['email', email],
    ['password', password],
  ]);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const scopes = ['categories:read', 'topics:read', 'topics:write', 'members:read', 'webhooks:manage'];
  const page = await form(
    '/admin/api/nouveau',
    [['name', 'First steps'], ['days', '1'], ...scopes.map((scope): [string, string] => ['scopes', scope])],
    cookie,
  );
  const [key] = /cpk_[0-9a-f-]{36}_[\w-]{43}/.exec(await page.text()) ?? [];
  if (key === undefined) throw new Error(`No client was registered: ${page.status}`);
  return key;
}
